#include <tests/UI/Missive/Console/Console.hpp>

#include <UI/Missive/Console/Output/ProgressBar.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace missive;
using namespace missive::test;
using namespace std::chrono_literals;

namespace {

std::ptrdiff_t drawings(const std::string& text) { return std::count(text.begin(), text.end(), '\033') / 2; }

} // namespace

TEST_CASE("progress is silent where there is no terminal") {
    Console console;
    Output output{console.streams};
    ProgressBar bar{output, [] { return 0ms; }, 10};
    bar.advance(10);
    bar.finish();
    CHECK(console.out.str().empty());
    CHECK(console.err.str().empty());
}

TEST_CASE("progress without a terminal says a plain line every tenth of the way when asked to be verbose") {
    Console console;
    Output output{console.streams, Verbosity::verbose};
    ProgressBar bar{output, [] { return 0ms; }, 20};
    for (int i = 0; i < 20; ++i) {
        bar.advance();
    }
    bar.finish();
    const auto text = console.err.str();
    CHECK(text.starts_with("  2/20  10%\n  4/20  20%\n"));
    CHECK(text.ends_with("\n 20/20 100%\n"));
    CHECK(std::count(text.begin(), text.end(), '\n') == 10);
}

TEST_CASE("progress on a terminal is redrawn at most ten times a second") {
    Console console;
    console.streams.errIsTerminal = true;
    Output output{console.streams};
    auto now = 0ms;
    ProgressBar bar{output, [&] { return now; }, 1000};
    for (int i = 0; i < 1000; ++i) {
        now += 1ms;
        bar.advance();
    }
    CHECK(drawings(console.err.str()) == 11);
    bar.finish();
    CHECK(console.err.str().ends_with("\033[1G\033[2K 1000/1000 [▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓] 100%\n\n"));
    CHECK(console.out.str().empty());
}

TEST_CASE("a cleared bar leaves its line free and comes back with the next step") {
    Console console;
    console.streams.errIsTerminal = true;
    Output output{console.streams};
    ProgressBar bar{output, [] { return 0ms; }};
    bar.clear();
    output.notice("line 3: bad");
    bar.advance();
    CHECK(console.err.str().find("\033[1G\033[2Kline 3: bad\n\033[1G\033[2K 1 [▓░") != std::string::npos);
}

TEST_CASE("more steps than announced are shown as the whole") {
    Console console;
    console.streams.errIsTerminal = true;
    Output output{console.streams};
    ProgressBar bar{output, [] { return 0ms; }, 2};
    bar.advance(3);
    bar.finish();
    CHECK(console.err.str().find(" 3/2 [▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓] 100%") != std::string::npos);
}
