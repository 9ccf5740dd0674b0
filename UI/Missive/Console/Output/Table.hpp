#pragma once

#include <UI/Missive/Console/Output/ConsoleText.hpp>
#include <UI/Missive/Console/Output/OutputStream.hpp>

#include <vector>

namespace missive {

/// A table in SymfonyStyle's look. Cells may hold several lines and colours, see ConsoleText; a row may be shorter than
/// the others.
struct Table {
    /// May be empty: then the table has no head.
    std::vector<ConsoleText> headers;
    std::vector<std::vector<ConsoleText>> rows;

    /// Writes the table, without an empty line after it.
    void writeTo(OutputStream& stream) const;
};

} // namespace missive
