#include <UI/Missive/Console/Output/ConsoleStreams.hpp>

#include <Domain/Missive/Text/WholeNumber.hpp>
#include <Infrastructure/Missive/Configuration/Environment/EnvironmentVariables.hpp>
#include <UI/Missive/Console/Output/FileDescriptorBuffer.hpp>
#include <UI/Missive/Console/Output/Terminal.hpp>

#include <cstdlib>
#include <istream>
#include <ostream>
#include <string>

namespace missive {

namespace {

std::optional<std::size_t> columnsOf(const std::optional<std::string>& text) {
    const auto columns = text ? wholeNumber<std::size_t>(*text) : std::nullopt;
    return columns == std::size_t{0} ? std::nullopt : columns;
}

/// The number that the text begins with, as PHP reads it.
Verbosity verbosityOf(const std::optional<std::string>& text) {
    const auto level = text ? std::strtol(text->c_str(), nullptr, 10) : 0;
    return level >= -2 && level <= 3 ? static_cast<Verbosity>(level) : Verbosity::normal;
}

} // namespace

ConsoleStreams ConsoleStreams::ofProcess(const EnvironmentVariables& environment) {
    Terminal::reserveStandardDescriptors();
    static FileDescriptorBuffer inBuffer{0};
    static FileDescriptorBuffer outBuffer{1};
    static FileDescriptorBuffer errBuffer{2};
    static std::istream in{&inBuffer};
    static std::ostream out{&outBuffer};
    static std::ostream err{&errBuffer};

    ConsoleStreams streams{in, out, err};
    streams.inIsTerminal = Terminal::isTerminal(0);
    streams.outIsTerminal = Terminal::isTerminal(1);
    streams.errIsTerminal = Terminal::isTerminal(2);
    streams.colours = environment.get("NO_COLOR").value_or("").empty() && environment.get("TERM") != "dumb";
    streams.width = columnsOf(environment.get("COLUMNS"));
    streams.verbosity = verbosityOf(environment.get("SHELL_VERBOSITY"));
    for (int descriptor = 1; descriptor <= 2 && !streams.width; ++descriptor) {
        streams.width = Terminal::width(descriptor);
    }
    return streams;
}

} // namespace missive
