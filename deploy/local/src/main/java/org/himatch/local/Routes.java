package org.himatch.local;

/**
 * The ports of this machine by which the services reach what they stand on: its own, or those of proxies in between.
 *
 * @param profilePostgres where profile-service finds PostgreSQL
 * @param jobPostgres where job-service finds PostgreSQL
 * @param kafka where every service finds Kafka, which also names this port to its clients
 */
record Routes(int profilePostgres, int jobPostgres, int kafka) {

    /** Nothing in between. */
    static Routes straight(Ports ports) {
        return new Routes(ports.of(Part.POSTGRES), ports.of(Part.POSTGRES), ports.of(Part.KAFKA));
    }
}
