#include <tests/benchmark/Options.hpp>
#include <tests/benchmark/ProcessorPin.hpp>
#include <tests/benchmark/Report.hpp>
#include <tests/benchmark/Rows.hpp>
#include <tests/benchmark/ScratchDirectory.hpp>
#include <tests/benchmark/ServeHttp.hpp>

#include <cstdio>
#include <exception>
#include <iterator>
#include <vector>

namespace {

using namespace missive::benchmark;

constexpr const char* usage =
    "Compares Missive with bare code that does the same work, row by row.\n\n"
    "  --rows TEXT       only the rows whose name contains TEXT; also --only\n"
    "  --runs N          runs per row (5); the figures are medians, the rates are taken run by run\n"
    "  --directory DIR   where the scratch files go (the build tree); choose a real disk\n"
    "  --json            the figures as JSON\n"
    "  --help            this text\n";

std::vector<Row> allRows() {
    std::vector<Row> rows;
    for (auto group : {commandRows, codecRows, dispatchRows, consumeRows, redisRows, amqpRows, postgresRows, outboxRows,
                       loggingRows, logTravelRows, httpRows, performanceRows, benchmarkingRows}) {
        auto more = group();
        rows.insert(rows.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return rows;
}

Result measure(const Row& row, const Options& options) {
    std::vector<Sample> samples;
    for (int run = 0; run < options.runs; ++run) {
        const ScratchDirectory directory{options.directory};
        samples.push_back(row.run(directory.path()));
        std::fprintf(stderr, "\r%-20s run %d of %d ", row.name.c_str(), run + 1, options.runs);
    }
    return Result::of(row, samples);
}

void run(const Options& options) {
    const int processor = pinToOneProcessor();
    std::vector<Result> results;
    for (const auto& row : allRows()) {
        if (row.name.find(options.rows) != std::string::npos) {
            results.push_back(measure(row, options));
        }
    }
    std::fprintf(stderr, "\r%-40s\r", "");
    if (options.json) {
        std::fputs(asJson(results).c_str(), stdout);
        return;
    }
    std::printf("Medians of %d runs; in every run ours and its bare twin take turns. ", options.runs);
    if (processor < 0) {
        std::printf("All threads run unpinned: read the figures with care.\n");
    } else {
        std::printf("All threads of both share processor %d, unless a row says otherwise.\n", processor);
    }
    std::printf(
        "SQLite: write-ahead log, synchronous=NORMAL on both sides; scratch files under %s.\n"
        "rate = our rate as a part of the twin's, by the clock on the wall; \"by CPU\": by processor time, which "
        "rows http.* must reach too.\n\n%s",
        options.directory.c_str(), asTable(results).c_str());
}

} // namespace

int main(int argc, char** argv) {
    try {
        if (const auto exit = serveHttp(argc, argv)) {
            return *exit;
        }
        const auto options = Options::read(argc, argv);
        if (options.help) {
            std::fputs(usage, stdout);
            return 0;
        }
        run(options);
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
