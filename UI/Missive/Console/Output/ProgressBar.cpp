#include <UI/Missive/Console/Output/ProgressBar.hpp>

#include <algorithm>
#include <utility>

namespace missive {

namespace {

constexpr std::size_t barWidth = 28;
constexpr std::chrono::milliseconds redrawInterval{100};
/// To the beginning of the line, and empties it.
constexpr const char* emptied = "\033[1G\033[2K";

std::string rightAligned(const std::string& text, std::size_t width) {
    return text.size() < width ? std::string(width - text.size(), ' ') + text : text;
}

std::string bar(std::size_t filled) {
    std::string text;
    for (std::size_t i = 0; i < barWidth; ++i) {
        text += i < filled ? "▓" : "░";
    }
    return text;
}

} // namespace

ProgressBar::ProgressBar(Output& output, Clock now, std::optional<std::size_t> total)
    : output_{output}, now_{std::move(now)}, total_{total}, started_{now_()} {
    draw();
}

void ProgressBar::advance(std::size_t steps) {
    const auto before = done_;
    done_ += steps;
    if (!output_.drawsProgress()) {
        if (done_ / plainInterval() != before / plainInterval()) {
            output_.notice(line(), Verbosity::verbose);
        }
    } else if (!drawn_ || now_() - *drawn_ >= redrawInterval) {
        draw();
    }
}

void ProgressBar::finish() {
    if (output_.drawsProgress()) {
        draw();
        output_.notes().write("\n\n");
    }
}

void ProgressBar::clear() {
    if (output_.drawsProgress() && drawn_) {
        output_.notes().write(ConsoleText::literal(emptied));
        drawn_.reset();
    }
}

void ProgressBar::draw() {
    if (output_.drawsProgress()) {
        output_.notes().write(ConsoleText::literal(emptied) + line());
        drawn_ = now_();
    }
}

std::size_t ProgressBar::plainInterval() const { return total_ ? std::max<std::size_t>(1, (*total_ + 9) / 10) : 1000; }

std::string ProgressBar::line() const {
    std::string text = " " + std::to_string(done_);
    if (total_) {
        const auto share =
            *total_ == 0 ? 1.0 : std::min(1.0, static_cast<double>(done_) / static_cast<double>(*total_));
        const auto percent = static_cast<std::size_t>(share * 100);
        text =
            " " + rightAligned(std::to_string(done_), std::to_string(*total_).size()) + '/' + std::to_string(*total_);
        if (output_.drawsProgress()) {
            text += " [" + bar(static_cast<std::size_t>(share * static_cast<double>(barWidth))) + ']';
        }
        text += ' ' + rightAligned(std::to_string(percent), 3) + '%';
    } else if (output_.drawsProgress()) {
        text += " [" + bar(std::min(barWidth, done_ % (barWidth + 1))) + ']';
    }
    if (output_.tells(Verbosity::veryVerbose)) {
        text += ' ' + std::to_string((now_() - started_).count() / 1000) + 's';
    }
    return text;
}

} // namespace missive
