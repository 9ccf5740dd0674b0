#include <Infrastructure/Missive/Runtime/FileRestartSignal.hpp>

#include <fstream>
#include <stdexcept>
#include <string>
#include <system_error>
#include <utility>

namespace missive {

FileRestartSignal::FileRestartSignal(std::filesystem::path file) : file_{std::move(file)} {}

void FileRestartSignal::request(TimePoint at) {
    std::error_code error;
    std::filesystem::create_directories(file_.parent_path(), error);
    const auto written = std::filesystem::path{file_}.concat(".new");
    std::ofstream stream{written, std::ios::trunc};
    stream << std::to_string(at.time_since_epoch().count()) << '\n' << std::flush;
    if (stream) {
        std::filesystem::rename(written, file_, error);
    }
    if (!stream || error) {
        throw std::runtime_error{"The file \"" + file_.string() +
                                 "\" cannot be written: make its folder writable, workers look there for the signal."};
    }
}

std::optional<TimePoint> FileRestartSignal::requestedAt() const {
    std::ifstream stream{file_};
    TimePoint::rep value = 0;
    if (stream >> value) {
        return TimePoint{TimePoint::duration{value}};
    }
    return std::nullopt;
}

} // namespace missive
