#include <Infrastructure/Logging/LogVerification.hpp>

#include <Infrastructure/Logging/LogLineView.hpp>

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <stdexcept>

namespace missive::logging {

namespace {

/// From the number before a hole and the one behind it.
std::string rangeBetween(std::uint64_t before, std::uint64_t behind) {
    const auto first = std::to_string(before + 1);
    return behind - before == 2 ? first : first + '-' + std::to_string(behind - 1);
}

LogRunReport reportOf(const std::string& run, std::vector<std::uint64_t> sequences) {
    constexpr std::size_t mostShown = 20;
    std::ranges::sort(sequences);
    LogRunReport report{run, sequences.front(), sequences.back(), 1, 0, 0, {}};
    for (std::size_t i = 1; i < sequences.size(); ++i) {
        const auto before = sequences[i - 1];
        const auto each = sequences[i];
        if (each == before) {
            ++report.duplicates;
            continue;
        }
        ++report.records;
        report.gaps += each - before - 1;
        if (each > before + 1 && report.missing.size() < mostShown) {
            report.missing.push_back(rangeBetween(before, each));
        }
    }
    return report;
}

} // namespace

void LogVerification::read(const std::filesystem::path& file) {
    if (file.extension() == ".gz" || file.extension() == ".zst") {
        throw std::runtime_error{"\"" + file.string() + "\" is compressed: unpack it first."};
    }
    std::ifstream content{file, std::ios::binary};
    if (!content || std::filesystem::is_directory(file)) {
        throw std::runtime_error{"\"" + file.string() +
                                 "\" cannot be read: give the paths of files, such as "
                                 "var/log/orders-2026-11-27.log."};
    }
    for (std::string line; std::getline(content, line);) {
        add(line, !content.eof());
    }
}

void LogVerification::add(std::string_view line, bool isEnded) {
    const auto view = LogLineView::of(line);
    ++counts_.lines;
    if (!isEnded || !view.isWhole()) {
        ++counts_.torn;
        return;
    }
    counts_.uncertain += view.mayBePublished ? 1U : 0U;
    if (view.key) {
        runs_[view.key->run].push_back(view.key->sequence);
    } else {
        ++counts_.withoutKey;
    }
}

LogFilesReport LogVerification::report() const {
    auto report = counts_;
    report.records = counts_.withoutKey;
    for (const auto& [run, sequences] : runs_) {
        auto one = reportOf(run, sequences);
        report.records += one.records;
        report.gaps += one.gaps;
        report.duplicates += one.duplicates;
        report.runs.push_back(std::move(one));
    }
    return report;
}

} // namespace missive::logging
