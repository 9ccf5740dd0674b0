#include <UI/Missive/Console/Output/Output.hpp>

#include <Infrastructure/Missive/Codec/PrintableText.hpp>
#include <Infrastructure/Missive/Dsn/SecretRedaction.hpp>
#include <UI/Missive/Console/Output/Block.hpp>
#include <UI/Missive/Console/Output/DisplayWidth.hpp>

#include <algorithm>
#include <string>

namespace missive {

Output::Output(const ConsoleStreams& streams, Verbosity verbosity, std::optional<bool> ansi)
    : out_{streams.out, ansi.value_or(streams.outIsTerminal && streams.colours)},
      err_{streams.err, ansi.value_or(streams.errIsTerminal && streams.colours)}, verbosity_{verbosity},
      width_{streams.width}, lineLength_{std::min(streams.width.value_or(maximumLineLength), maximumLineLength)},
      drawsProgress_{streams.errIsTerminal && verbosity >= Verbosity::normal},
      echoesAnswers_{streams.inIsTerminal && streams.errIsTerminal} {}

void Output::writeln(const ConsoleText& line, Verbosity level) {
    if (tells(level)) {
        out_.writeln(line);
    }
}

void Output::underlined(const ConsoleText& text, char mark) {
    if (tells(Verbosity::normal)) {
        out_.separateBlock();
        out_.writeln(out_.paint(TextStyle::comment, text));
        out_.writeln(out_.paint(TextStyle::comment, std::string(displayWidth(text.bytes()), mark)));
        out_.write("\n");
    }
}

void Output::title(const ConsoleText& text) { underlined(text, '='); }

void Output::section(const ConsoleText& text) { underlined(text, '-'); }

void Output::text(const ConsoleText& text) {
    if (tells(Verbosity::normal)) {
        out_.separateText();
        out_.writeln(" " + text);
    }
}

void Output::listing(const std::vector<ConsoleText>& items) {
    if (tells(Verbosity::normal)) {
        out_.separateText();
        for (const auto& item : items) {
            out_.writeln(" * " + item);
        }
        out_.write("\n");
    }
}

void Output::table(const Table& table) {
    if (tells(Verbosity::normal)) {
        table.writeTo(out_);
        out_.write("\n");
    }
}

void Output::definitionList(const std::vector<std::pair<ConsoleText, ConsoleText>>& entries) {
    Table entriesTable;
    for (const auto& [term, meaning] : entries) {
        entriesTable.rows.push_back({out_.paint(TextStyle::info, term), meaning});
    }
    table(entriesTable);
}

void Output::json(std::string_view text) {
    if (tells(Verbosity::normal)) {
        out_.write(ConsoleText::literal(std::string{text} + (text.ends_with('\n') ? "" : "\n")));
    }
}

void Output::block(OutputStream& stream, const Block& block, const ConsoleText& text, Verbosity level) {
    if (tells(level)) {
        stream.separateBlock();
        for (const auto& line : block.lines(text, lineLength_, stream.decorated())) {
            stream.writeln(line);
        }
        stream.write("\n");
    }
}

void Output::success(const ConsoleText& text) { block(out_, Block::ok(), text, Verbosity::normal); }

void Output::note(const ConsoleText& text) { block(err_, Block::note(), text, Verbosity::normal); }

void Output::comment(const ConsoleText& text) { block(err_, Block::comment(), text, Verbosity::normal); }

void Output::warning(std::string_view text) { block(err_, Block::warning(), redactText(text), Verbosity::normal); }

void Output::error(std::string_view text) { block(err_, Block::error(), redactText(text), Verbosity::quiet); }

void Output::exception(std::string_view text, std::string_view usage) {
    if (!tells(Verbosity::quiet)) {
        return;
    }
    err_.writeln("");
    for (const auto& line : exceptionLines(redactText(text), width_.value_or(0), err_.decorated())) {
        err_.writeln(line);
    }
    err_.writeln("");
    if (!usage.empty()) {
        err_.writeln(err_.paint(TextStyle::info, usage));
        err_.writeln("");
    }
}

void Output::notice(std::string_view line, Verbosity level) {
    if (tells(level)) {
        err_.writeln(printableLine(line));
    }
}

} // namespace missive
