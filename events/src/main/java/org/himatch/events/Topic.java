package org.himatch.events;

/** A topic of the contract. */
public enum Topic {
    /** The current state of every candidate, compacted. */
    CANDIDATES("himatch.candidates", "org.himatch.candidate"),
    /** The current state of every posting, compacted. */
    JOBS("himatch.jobs", "org.himatch.job");

    private final String topicName;
    private final String typePrefix;

    Topic(String topicName, String typePrefix) {
        this.topicName = topicName;
        this.typePrefix = typePrefix;
    }

    /** The topic's name in Kafka. */
    public String topicName() {
        return topicName;
    }

    /** The CloudEvents type of an event that carries a snapshot. */
    public String savedType() {
        return typePrefix + ".saved.v1";
    }

    /** The CloudEvents type of a tombstone. */
    public String deletedType() {
        return typePrefix + ".deleted.v1";
    }

    /** The topic for records of this one that could not be applied, with the cause in a header. */
    public String deadLetterName() {
        return topicName + ".dead-letters";
    }
}
