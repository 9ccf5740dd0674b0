#pragma once

#include <UI/Missive/Console/Output/Output.hpp>

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>

namespace missive {

/// Progress of long work on standard error. On a terminal a bar in SymfonyStyle's look is redrawn at most ten times a
/// second; elsewhere it is silent, and with `-v` says a plain line every tenth of the way (without a total: every 1000
/// steps). One thread at a time; the output must outlive the bar.
class ProgressBar {
public:
    /// Time since any fixed moment, never running backwards.
    using Clock = std::function<std::chrono::milliseconds()>;

    /// `total` is the number of steps, if it is known.
    ProgressBar(Output& output, Clock now, std::optional<std::size_t> total = std::nullopt);

    /// Says that `steps` more are done.
    void advance(std::size_t steps = 1);
    /// Draws the last state and leaves the line. Without a call the bar stays as it was.
    void finish();
    /// Removes the bar from the terminal, so that a line of text can be written; the next `advance` draws it again.
    void clear();

    std::size_t done() const { return done_; }

private:
    void draw();
    std::string line() const;
    std::size_t plainInterval() const;

    Output& output_;
    Clock now_;
    std::optional<std::size_t> total_;
    std::size_t done_ = 0;
    std::chrono::milliseconds started_;
    std::optional<std::chrono::milliseconds> drawn_;
};

} // namespace missive
