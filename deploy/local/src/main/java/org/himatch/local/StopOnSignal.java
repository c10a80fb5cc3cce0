package org.himatch.local;

/** Does what is to be done when the process is told to end, by Ctrl-C or otherwise, as long as it was not dismissed. */
final class StopOnSignal implements AutoCloseable {

    private volatile boolean dismissed;

    static StopOnSignal install(Runnable stop) {
        StopOnSignal installed = new StopOnSignal();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            if (!installed.dismissed) {
                                stop.run();
                            }
                        },
                        "stop"));
        return installed;
    }

    void dismiss() {
        dismissed = true;
    }

    @Override
    public void close() {
        dismiss();
    }
}
