#pragma once
#include "models/store/jsonreader.h"
#include "models/store/objectpage.h"
#include "models/store/pagedecoder.h"

namespace muster {

/// Fills the columns of one object of that kind; `json` is the caller's.
void readColumns(JsonReader &reader, Kind kind, ondemand::object &object, ObjectColumns &columns);
/// Its id, and what an incident is found by: reference, name, summary and the values of its custom fields, in lines.
struct SearchText
{
    std::string_view id;
    std::string lines;
};
SearchText readSearchText(JsonReader &reader, ondemand::object &incident);

} // namespace muster
