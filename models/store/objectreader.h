#pragma once
#include "models/store/jsonreader.h"
#include "models/store/objectpage.h"
#include "models/store/pagedecoder.h"

namespace muster {

/// Fills the columns of one object of that kind; `json` is the caller's.
void readColumns(JsonReader &reader, Kind kind, ondemand::object &object, ObjectColumns &columns);
/// Its id, and what it is found by, in lines: of an incident reference, name, summary and the values of its custom
/// fields; of what belongs to one its text. Nothing of an activity entry, whose texts the others have, and of what was
/// deleted.
struct SearchText
{
    std::string_view id;
    std::string lines;
    std::string facets = {}; ///< words nobody types: who has which role of an incident (roleWord(), personWord())
};
SearchText readSearchText(JsonReader &reader, Kind kind, ondemand::object &object);

} // namespace muster
