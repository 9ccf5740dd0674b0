#include <UI/Ordering/JsonLinesImport.hpp>

#include <Domain/Missive/DomainError.hpp>
#include <UI/Missive/Console/Output/ProgressBar.hpp>

#include <chrono>
#include <stdexcept>
#include <string>

namespace missive::ordering {

ImportSummary JsonLinesImport::run(InputText& text, FunctionRef<void(std::string_view)> accept) {
    const auto now = [this] { return std::chrono::duration_cast<std::chrono::milliseconds>(clock_.elapsed()); };
    ProgressBar progress{output_, now, output_.drawsProgress() ? text.countLines() : std::nullopt};
    ImportSummary summary;
    std::string line;
    for (std::size_t number = 1;; ++number) {
        const auto place = "line " + std::to_string(number) + ": ";
        try {
            if (!text.nextLine(line)) {
                break;
            }
            progress.advance();
            if (line.find_first_not_of(" \t\r") == std::string::npos) {
                continue;
            }
            accept(line);
            ++summary.lines;
            ++summary.accepted;
        } catch (const DomainError& error) {
            ++summary.lines;
            ++summary.refusedByCode[error.code()];
            progress.clear();
            output_.notice(place + error.code() + ": " + error.what());
        } catch (const std::exception& error) {
            progress.clear();
            throw std::runtime_error{"The import stopped at " + place + error.what() +
                                     " The lines before it are done; run it again when the cause is removed."};
        }
    }
    progress.finish();
    return summary;
}

} // namespace missive::ordering
