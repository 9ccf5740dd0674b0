#pragma once

#include <UI/Missive/Console/Output/Output.hpp>
#include <UI/Ordering/ImportSummary.hpp>

namespace missive::ordering {

/// Writes the summary on standard output; as JSON `{"lines","accepted","refused","refusedByCode"}`.
void showImportSummary(const ImportSummary& summary, bool asJson, Output& output);

} // namespace missive::ordering
