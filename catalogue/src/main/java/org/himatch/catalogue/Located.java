package org.himatch.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A YAML node that knows where it stands and what it is for. Asked for something that it is not, it reports that and
 * answers with a harmless value, so that reading goes on and finds the other faults too; the values of a reading with
 * findings are never used.
 *
 * @param entry what it belongs to, such as {@code skill icd-10-cm}; empty outside of entries
 * @param what its own part in that, such as {@code level}
 */
record Located(Node node, String file, String entry, String what, Findings findings) {

    /** A key and its value. */
    record Pair(String key, Located keyNode, Located value) {

        /** The same pair as an entry of its own, named so in findings. */
        Pair asEntry(String name) {
            return new Pair(key, keyNode.asEntry(name), value.asEntry(name));
        }
    }

    Located asEntry(String name) {
        return new Located(node, file, name, "the entry", findings);
    }

    Place place() {
        return new Place(file, node.getStartMark().map(Mark::getLine).orElse(-1) + 1);
    }

    void refuse(String message) {
        findings.add(place(), entry, message);
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** The text of a scalar, whatever YAML would make of it: a version 2026.10 is no number here. */
    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            refuse(what + " must be text");
            return "";
        }
        String text = scalar.getValue().strip();
        if (text.isEmpty() || Tag.NULL.equals(scalar.getTag())) {
            refuse(what + " is empty");
            return "";
        }
        return text;
    }

    int number(int least, int most) {
        if (node instanceof ScalarNode scalar && scalar.getValue().matches("-?\\d{1,9}")) {
            int number = Integer.parseInt(scalar.getValue());
            if (number >= least && number <= most) {
                return number;
            }
        }
        String range = most == Integer.MAX_VALUE ? "of at least " + least : "from " + least + " to " + most;
        refuse(what + " must be a whole number " + range + ", not " + shown());
        return least;
    }

    boolean flag() {
        if (node instanceof ScalarNode scalar) {
            if (scalar.getValue().equals("true")) {
                return true;
            }
            if (scalar.getValue().equals("false")) {
                return false;
            }
        }
        refuse(what + " must be true or false, not " + shown());
        return false;
    }

    List<Located> items() {
        if (!(node instanceof SequenceNode sequence)) {
            refuse(what + " must be a list");
            return List.of();
        }
        return sequence.getValue().stream()
                .map(item -> new Located(item, file, entry, "an item of " + what, findings))
                .toList();
    }

    /** The entries of a mapping, in order; a key may come twice, which is for the caller to judge. */
    List<Pair> pairs() {
        if (!(node instanceof MappingNode mapping)) {
            refuse(what + " must be a mapping, key: value");
            return List.of();
        }
        List<Pair> pairs = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Located keyNode = new Located(tuple.getKeyNode(), file, entry, "a key of " + what, findings);
            String key = keyNode.text();
            if (!key.isEmpty()) {
                pairs.add(new Pair(key, keyNode, new Located(tuple.getValueNode(), file, entry, key, findings)));
            }
        }
        return pairs;
    }

    private String shown() {
        return node instanceof ScalarNode scalar ? "\"" + scalar.getValue() + "\"" : "a list or mapping";
    }
}
