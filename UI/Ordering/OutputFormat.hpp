#pragma once

#include <UI/Missive/Console/CommandDefinition.hpp>
#include <UI/Missive/Console/Input.hpp>

namespace missive::ordering {

/// How results are written: for people or for programs.
enum class OutputFormat { Text, Json };

/// Adds `--format` to the definition.
void offerFormats(CommandDefinition& definition);

/// What `--format` asks for. Throws UsageError when it is neither `txt` nor `json`.
OutputFormat outputFormat(const Input& input);

} // namespace missive::ordering
