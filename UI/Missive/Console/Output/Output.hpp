#pragma once

#include <UI/Missive/Console/Output/ConsoleStreams.hpp>
#include <UI/Missive/Console/Output/ConsoleText.hpp>
#include <UI/Missive/Console/Output/OutputStream.hpp>
#include <UI/Missive/Console/Output/Table.hpp>
#include <UI/Missive/Console/Output/Verbosity.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace missive {

/// What a command says: results on standard output, everything else (notes, warnings, errors, questions, progress) on
/// standard error. Texts are taken literally, there is no markup in them, and their control characters are escaped (see
/// ConsoleText); colours come from `paint`. Blocks, titles and tables look like those of SymfonyStyle 8.1. Nothing
/// throws when a write fails: see `results().error()`. One thread at a time; the streams given must outlive the object.
class Output {
public:
    /// Lines of blocks are at most this wide, as Symfony's, and exactly so where nobody tells how wide the terminal is.
    static constexpr std::size_t maximumLineLength = 120;

    /// `ansi` forces colours on or off; without it they appear on terminals that want them.
    explicit Output(const ConsoleStreams& streams, Verbosity verbosity = Verbosity::normal,
                    std::optional<bool> ansi = std::nullopt);

    Verbosity verbosity() const { return verbosity_; }
    /// How many columns there are: those of the terminal, or of a block where nobody tells.
    std::size_t columns() const { return width_.value_or(maximumLineLength); }
    /// How many columns the terminal has that shows the results; nothing where nobody tells.
    std::optional<std::size_t> terminalColumns() const { return width_; }
    bool tells(Verbosity level) const { return verbosity_ >= level; }
    /// True if standard error is a terminal on which progress may be redrawn.
    bool drawsProgress() const { return drawsProgress_; }
    /// True if what is typed as an answer appears among the notes.
    bool echoesAnswers() const { return echoesAnswers_; }

    // Results: standard output, from Verbosity::normal on.
    void writeln(const ConsoleText& line = {}, Verbosity level = Verbosity::normal);
    void title(const ConsoleText& text);
    void section(const ConsoleText& text);
    void text(const ConsoleText& text);
    void listing(const std::vector<ConsoleText>& items);
    void table(const Table& table);
    void definitionList(const std::vector<std::pair<ConsoleText, ConsoleText>>& entries);
    void success(const ConsoleText& text);
    /// Writes the JSON text as it is, with a line end if it has none; nothing else belongs on standard output then.
    void json(std::string_view text);

    // Notes: standard error.
    void note(const ConsoleText& text);
    void comment(const ConsoleText& text);
    void warning(std::string_view text);
    /// Also with `--quiet`.
    void error(std::string_view text);
    /// The frame in which an escaped exception is shown, and below it the usage line unless it is empty. Also with
    /// `--quiet`.
    void exception(std::string_view text, std::string_view usage);
    /// One plain line on standard error, whatever line ends the text has.
    void notice(std::string_view line, Verbosity level = Verbosity::normal);

    OutputStream& results() { return out_; }
    OutputStream& notes() { return err_; }

private:
    void block(OutputStream& stream, const struct Block& block, const ConsoleText& text, Verbosity level);
    void underlined(const ConsoleText& text, char mark);

    OutputStream out_;
    OutputStream err_;
    Verbosity verbosity_;
    std::optional<std::size_t> width_;
    std::size_t lineLength_;
    bool drawsProgress_;
    bool echoesAnswers_;
};

} // namespace missive
