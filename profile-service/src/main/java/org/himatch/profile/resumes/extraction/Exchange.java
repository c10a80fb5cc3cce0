package org.himatch.profile.resumes.extraction;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.himatch.profile.resumes.extraction.Extraction.Reason;
import org.himatch.profile.resumes.extraction.Extraction.Refused;
import org.himatch.profile.resumes.extraction.Extraction.Text;

/**
 * What service and child say to each other over the child's standard input and output. It is plain data, for the service
 * must not trust a child that a file may have taken over: no objects are deserialised, and no more is read than was agreed.
 */
final class Exchange {
    private static final int MOST_BYTES_OF_A_CHARACTER = 3;

    private Exchange() {}

    /**
     * A file to read.
     *
     * @param declaredType the media type that its sender gave
     * @param characters how many characters of text it may hold
     * @param unpacked how many bytes it may unpack to
     * @param content the file
     */
    record Request(String declaredType, int characters, long unpacked, byte[] content) {

        void write(DataOutputStream out) throws IOException {
            out.writeUTF(declaredType);
            out.writeInt(characters);
            out.writeLong(unpacked);
            out.writeInt(content.length);
            out.write(content);
            out.flush();
        }

        static Request read(DataInputStream in) throws IOException {
            return new Request(in.readUTF(), in.readInt(), in.readLong(), in.readNBytes(in.readInt()));
        }
    }

    static void write(Extraction extraction, DataOutputStream out) throws IOException {
        switch (extraction) {
            case Text text -> {
                byte[] utf8 = text.text().getBytes(StandardCharsets.UTF_8);
                out.writeUTF("");
                out.writeUTF(text.format().name());
                out.writeUTF(text.language() == null ? "" : text.language());
                out.writeInt(utf8.length);
                out.write(utf8);
            }
            case Refused refused -> {
                out.writeUTF(refused.reason().name());
                out.writeUTF(refused.mediaType());
            }
        }
        out.flush();
    }

    /** @throws IOException also for an answer that a sound child does not give */
    static Extraction read(DataInputStream in, int characters) throws IOException {
        try {
            String reason = in.readUTF();
            if (!reason.isEmpty()) {
                return new Refused(Reason.valueOf(reason), in.readUTF());
            }
            ResumeFormat format = ResumeFormat.valueOf(in.readUTF());
            String language = in.readUTF();
            int length = in.readInt();
            if (length < 0 || length > MOST_BYTES_OF_A_CHARACTER * characters) {
                throw new IOException("an answer of " + length + " bytes");
            }
            byte[] utf8 = new byte[length];
            in.readFully(utf8);
            return new Text(format, new String(utf8, StandardCharsets.UTF_8), language.isEmpty() ? null : language);
        } catch (IllegalArgumentException e) {
            throw new IOException("an answer that is none", e);
        }
    }
}
