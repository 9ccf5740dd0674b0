#pragma once

#include <UI/Missive/Console/Output/ConsoleText.hpp>
#include <UI/Missive/Console/Output/TextStyle.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace missive {

/// How a block of SymfonyStyle looks: `[TYPE] text`, every line behind the prefix, filled up to the line length.
struct Block {
    std::string_view type;
    TextStyle style = TextStyle::plain;
    std::string_view prefix = " ";
    /// An empty line of colour above and below; only where there are colours.
    bool padded = true;

    /// The lines, wrapped at words to `width` columns, painted if `decorated`.
    std::vector<ConsoleText> lines(const ConsoleText& text, std::size_t width, bool decorated) const;

    static Block ok() { return {"OK", TextStyle::okBlock}; }
    static Block error() { return {"ERROR", TextStyle::errorBlock}; }
    static Block warning() { return {"WARNING", TextStyle::warningBlock}; }
    static Block note() { return {"NOTE", TextStyle::noteBlock, " ! ", false}; }
    static Block comment() { return {"", TextStyle::plain, " // ", false}; }
};

/// The framed lines in which an escaped exception is shown, as Symfony's Application renders it. `width` 0: no limit.
std::vector<ConsoleText> exceptionLines(const ConsoleText& text, std::size_t width, bool decorated);

} // namespace missive
