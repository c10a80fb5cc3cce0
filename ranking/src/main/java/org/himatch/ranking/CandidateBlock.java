package org.himatch.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Up to some thousand candidates, sealed: what they bring and expect, by row and by column, in arrays of bare numbers.
 * Immutable but for what it remembers of the day it was last asked about.
 */
final class CandidateBlock implements Block<CandidateArrival> {

    /** In force in no row: one for all blocks, and so always near. */
    private static final long[] NOBODY = new long[Bitmaps.words(Location.MOST_ROWS)];

    private final Vocabulary vocabulary;
    private final RowIds ids;
    private final OrderedColumn versions;
    private final SkillRows skills;
    private final LevelColumns levels;
    private final LevelColumns credited;
    private final @Nullable CredentialColumn[] credentials;
    private final OrderedColumn years;
    private final ExpectationColumns expectations;
    private final RowSet unbacked;
    private volatile DayMemory day;

    /** What is in force on one day: a bitmap for each credential, found when first asked for. */
    private record DayMemory(int day, AtomicReferenceArray<long[]> inForce) {}

    /** Seals candidates, of whom each has the row of their place in the list. */
    CandidateBlock(Vocabulary vocabulary, List<CandidateArrival> arrivals) {
        List<Candidate> candidates =
                arrivals.stream().map(CandidateArrival::candidate).toList();
        this.vocabulary = vocabulary;
        int rows = candidates.size();
        int words = Bitmaps.words(rows);
        ids = new RowIds(arrivals);
        versions = new OrderedColumn(
                candidates.stream().mapToLong(Candidate::version).toArray());
        RowList bare = new RowList();
        SkillRows.Packer packer = new SkillRows.Packer(rows);
        @Nullable RowList[] bySkill = new RowList[vocabulary.skills().size()];
        CredentialColumn.@Nullable Collector[] holdings =
                new CredentialColumn.Collector[vocabulary.credentials().codes().size()];
        BitSet codes = new BitSet();
        long[] heldYears = new long[rows];
        byte[] declared = new byte[bySkill.length];
        for (int row = 0; row < rows; row++) {
            Candidate candidate = candidates.get(row);
            int inWork = candidate.experienceYears() == null ? 0 : candidate.experienceYears();
            packer.beginRow(inWork);
            int[] held = declared(candidate, declared);
            for (int skill : held) {
                packer.add(skill, declared[skill]);
                RowList list = bySkill[skill];
                if (list == null) {
                    list = new RowList();
                    bySkill[skill] = list;
                }
                list.add(row << 3 | declared[skill]);
                declared[skill] = 0;
            }
            for (HeldCredential credential : candidate.credentials()) {
                Integer code = vocabulary.credentials().codeNumber(credential.code());
                if (code != null) {
                    CredentialColumn.Collector collector = holdings[code];
                    if (collector == null) {
                        collector = new CredentialColumn.Collector();
                        holdings[code] = collector;
                    }
                    collector.add(row, credential);
                    codes.set(code);
                }
            }
            codes.stream().forEach(code -> packer.add(bySkill.length + code, 1));
            codes.clear();
            packer.endRow();
            heldYears[row] = inWork == 0 ? OrderedColumn.NONE : inWork;
            if (held.length == 0 && inWork == 0) {
                bare.add(row);
            }
        }
        skills = packer.pack();
        levels = new LevelColumns(bySkill, words);
        credited = CreditedLevels.of(bySkill, vocabulary.skills(), words);
        credentials = new CredentialColumn[holdings.length];
        for (int code = 0; code < credentials.length; code++) {
            CredentialColumn.Collector collector = holdings[code];
            credentials[code] = collector == null ? null : collector.toColumn();
        }
        unbacked = RowSet.of(bare, words);
        years = new OrderedColumn(heldYears);
        expectations = new ExpectationColumns(
                candidates.stream().map(Candidate::expectations).toList());
        day = new DayMemory(
                0, new AtomicReferenceArray<>(vocabulary.credentials().size()));
    }

    /** Writes the highest declared level of each known skill, and tells which skills those are, ascending. */
    private int[] declared(Candidate candidate, byte[] into) {
        int[] held = new int[candidate.skills().size()];
        int count = 0;
        for (DeclaredSkill skill : candidate.skills()) {
            Integer known = vocabulary.skills().find(skill.skill());
            if (known != null) {
                if (into[known] == 0) {
                    held[count++] = known;
                }
                into[known] = (byte) Math.max(into[known], skill.level());
            }
        }
        Arrays.sort(held, 0, count);
        return Arrays.copyOf(held, count);
    }

    @Override
    public int words() {
        return ids.words();
    }

    @Override
    public long high(int row) {
        return ids.high(row);
    }

    @Override
    public long low(int row) {
        return ids.low(row);
    }

    SkillRows.Cursor skills() {
        return skills.cursor();
    }

    LevelColumns levels() {
        return levels;
    }

    /** {@link CreditedLevels}, of popular skills. */
    LevelColumns credited() {
        return credited;
    }

    OrderedColumn years() {
        return years;
    }

    ExpectationColumns expectations() {
        return expectations;
    }

    /** The rows that declare no skill and no year, and so have a score only by a credential in force. */
    RowSet unbacked() {
        return unbacked;
    }

    /** The rows in which a credential is in force on a day, under any of its codes. Not to be changed. */
    long[] inForce(int credential, int asOf) {
        DayMemory memory = day;
        if (memory.day() != asOf) {
            memory = new DayMemory(
                    asOf, new AtomicReferenceArray<>(vocabulary.credentials().size()));
            day = memory;
        }
        long[] rows = memory.inForce().get(credential);
        if (rows == null) {
            rows = NOBODY;
            for (int code : vocabulary.credentials().codesOf(credential)) {
                CredentialColumn column = credentials[code];
                if (column != null) {
                    rows = rows == NOBODY ? new long[words()] : rows;
                    column.addInForce(asOf, rows);
                }
            }
            memory.inForce().set(credential, rows);
        }
        return rows;
    }

    /** Adds the rows in which any credential is in force on a day. */
    void addAnyInForce(int asOf, long[] into) {
        for (CredentialColumn column : credentials) {
            if (column != null) {
                column.addInForce(asOf, into);
            }
        }
    }

    /** The candidate of a row, as far as rankings can tell. */
    Candidate candidate(int row) {
        List<DeclaredSkill> declared = new ArrayList<>();
        List<HeldCredential> held = new ArrayList<>();
        SkillRows.Cursor cursor = skills.cursor();
        cursor.open(row);
        while (cursor.next()) {
            int code = cursor.skill() - levels.skills();
            if (code < 0) {
                declared.add(new DeclaredSkill(vocabulary.skills().id(cursor.skill()), cursor.level()));
            } else {
                held.addAll(Objects.requireNonNull(credentials[code])
                        .of(row, vocabulary.credentials().codes().get(code)));
            }
        }
        long inWork = years.value(row);
        return new Candidate(
                ids.of(row),
                versions.value(row),
                declared,
                held,
                inWork == OrderedColumn.NONE ? null : (int) inWork,
                expectations.of(row));
    }

    @Override
    public CandidateArrival item(int row) {
        return new CandidateArrival(candidate(row));
    }

    @Override
    public int neighbourhood(int row) {
        SkillRows.Cursor cursor = skills.cursor();
        cursor.open(row);
        int codes = 0;
        while (cursor.next()) {
            codes += cursor.skill() < levels.skills() ? 0 : 1;
        }
        return expectations.neighbourhood(row, codes);
    }

    /** The bytes of the columns that a query names, each counted once. */
    long columnBytes(CompiledCandidatesQuery query) {
        long bytes = query.skillsNamed().stream().mapToLong(levels::bytes).sum();
        long oneBitmap = (long) words() * Long.BYTES;
        bytes += oneBitmap * query.credentialsNamed(vocabulary.credentials()).cardinality();
        bytes += query.job().experience() == null ? 0 : years.bytes();
        return bytes + expectations.columnBytes(query.query().job().terms());
    }

    @Override
    public long bytes() {
        long bytes = ids.bytes() + unbacked.bytes() + Memory.of(credentials);
        bytes += versions.bytes()
                + skills.bytes()
                + levels.bytes()
                + credited.bytes()
                + years.bytes()
                + expectations.bytes();
        for (CredentialColumn column : credentials) {
            bytes += column == null ? 0 : column.bytes();
        }
        AtomicReferenceArray<long[]> remembered = day.inForce();
        for (int credential = 0; credential < remembered.length(); credential++) {
            long[] rows = remembered.get(credential);
            bytes += Memory.REFERENCE + (rows == null || rows == NOBODY ? 0 : Memory.of(rows));
        }
        return bytes;
    }
}
