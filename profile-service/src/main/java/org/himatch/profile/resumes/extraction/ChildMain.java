package org.himatch.profile.resumes.extraction;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;

/** The program of a child: reads files, one after the other, until the service closes its input or is gone. */
final class ChildMain {
    private ChildMain() {}

    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err); // What a library prints must not mix with the answers.
        FileReading reading = new FileReading();
        while (true) {
            Exchange.Request request;
            try {
                request = Exchange.Request.read(in);
            } catch (EOFException e) {
                return;
            }
            Exchange.write(reading.read(request), out);
        }
    }
}
