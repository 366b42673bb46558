#pragma once

/// Incidents as servers might write them, right and wrong. Apart from the test because moc loses its way in raw
/// strings.
namespace muster::test {

struct ColumnSample
{
    const char *name, *json;
};

inline constexpr ColumnSample columnSamples[] = {
    {"escapes of every sort", R"({"id":"a\u0062","name":"\ud83d\ude00 \"x\" \\ \/ \b\f\n\r\t é"})"},
    {"nulls", R"({"id":"1","name":null,"severity":null,"incident_status":null,"created_at":null,"mode":null})"},
    {"wrong types", R"({"id":"1","name":7,"severity":[],"incident_status":"live","updated_at":{},"visibility":[1]})"},
    {"empty", R"({"id":"1","name":"","reference":"","mode":"","visibility":"","severity":{},"incident_type":{}})"},
    {"blanks", "{ \"id\" :\t\"1\" ,\n \"name\" : \"x\" , \"severity\": { \"rank\" : 3 , \"name\":\"S\" } }"},
    {"lead first of two",
        R"({"id":"1","incident_role_assignments":[
            {"role":{"id":"r","role_type":"lead"},"assignee":{"id":"u1","name":"A"}},
            {"assignee":{"id":"u2","name":"B"},"role":{"role_type":"lead"}}]})"},
    {"open lead before a held one",
        R"({"id":"1","incident_role_assignments":[{"role":{"role_type":"lead"}},
            {"role":{"role_type":"lead"},"assignee":{"id":"u2","name":"B"}}]})"},
    {"assignee before role",
        R"({"id":"1","incident_role_assignments":[
            {"assignee":{"id":"u0"},"role":{"role_type":"custom"}},
            {"assignee":{"id":"u2","name":"B"},"role":{"role_type":"lead"}}]})"},
    {"times", R"({"id":"1","created_at":"2026-03-01T10:00:00+02:00","updated_at":"2026-03-01T10:00:00.123456Z"})"},
    {"a time that is none", R"({"id":"1","created_at":"yesterday","updated_at":"2026-03-01"})"},
    {"unknown category", R"({"id":"1","incident_status":{"id":"s","name":"N","category":"hibernating"}})"},
    {"rank not whole", R"({"id":"1","severity":{"id":"s","name":"N","rank":2.5}})"},
};

} // namespace muster::test
