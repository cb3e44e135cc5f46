package dev.pagewalk.people;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which column of a class list is what, by the headings that Canvas, Moodle and people give them. */
final class RosterColumns {

    /** What a column can be. Where two headings could be the same thing, the earlier one of its list counts. */
    enum Meaning {
        NAME("student", "student name", "full name", "fullname", "name", "姓名", "学生姓名", "学生", "全名"),
        FIRST_NAME("first name", "given name", "firstname", "名", "名字"),
        LAST_NAME("last name", "surname", "family name", "lastname", "姓", "姓氏"),
        NUMBER(
                "sis user id",
                "student number",
                "student id",
                "id number",
                "idnumber",
                "matriculation number",
                "matriculation no.",
                "number",
                "no.",
                "no",
                "学号",
                "学生学号",
                "学籍号",
                "id号",
                "id 号",
                "编号"),
        LOGIN(
                "sis login id",
                "email address",
                "email",
                "e-mail",
                "e-mail address",
                "login",
                "username",
                "user name",
                "电子邮件地址",
                "电子邮件",
                "电子邮箱",
                "邮箱",
                "email地址",
                "用户名"),
        OUTSIDE_ID("id"),
        SECTION("section", "sections", "class", "班级", "教学班", "小班", "班", "行政班"),
        LABELS("labels", "label", "tags", "tag", "groups", "group", "分组", "小组", "组别", "标签", "组");

        private final List<String> headings;

        Meaning(String... headings) {
            this.headings = List.of(headings);
        }
    }

    private final Map<Meaning, Integer> places = new EnumMap<>(Meaning.class);
    private final List<String> headings;
    private final Set<String> twice = new HashSet<>();

    RosterColumns(List<String> headings) {
        this.headings = List.copyOf(headings);
        List<String> keys = headings.stream().map(PlainLine::key).toList();
        for (Meaning meaning : Meaning.values()) {
            for (String heading : meaning.headings) {
                int place = keys.indexOf(heading);
                if (place >= 0 && places.putIfAbsent(meaning, place) == null && keys.lastIndexOf(heading) != place) {
                    twice.add(headings.get(place));
                }
            }
        }
    }

    /** Whether there is a name to read. */
    boolean named() {
        return has(Meaning.NAME) || has(Meaning.LAST_NAME);
    }

    boolean has(Meaning meaning) {
        return places.containsKey(meaning);
    }

    /** Headings that stand there twice and would count. */
    Set<String> twice() {
        return twice;
    }

    /** What stands in the column; empty if the line is shorter, or there is no such column. */
    String value(List<String> fields, Meaning meaning) {
        Integer place = places.get(meaning);
        return place == null || place >= fields.size() ? "" : fields.get(place).strip();
    }

    String heading(Meaning meaning) {
        return Optional.ofNullable(places.get(meaning)).map(headings::get).orElse("");
    }

    /** The headings that count, in the order of the file. */
    List<String> recognised() {
        var found = new ArrayList<Integer>(places.values());
        return found.stream().sorted().map(headings::get).toList();
    }

    /** The headings that don't count, in the order of the file. */
    List<String> passedOver() {
        var found = new ArrayList<String>();
        for (int at = 0; at < headings.size(); at++) {
            if (!places.containsValue(at) && !headings.get(at).isBlank()) {
                found.add(headings.get(at).strip());
            }
        }
        return found;
    }

    /** Whether the list is one of Canvas, where names stand as "last, first" and the second line has points. */
    boolean ofCanvas() {
        return has(Meaning.NAME)
                && PlainLine.key(heading(Meaning.NAME)).equals("student")
                && (has(Meaning.OUTSIDE_ID)
                        || PlainLine.key(heading(Meaning.LOGIN)).equals("sis login id"));
    }

    /** Whether the last name comes first and without a blank. */
    boolean chinese() {
        return heading(Meaning.LAST_NAME).startsWith("姓");
    }
}
