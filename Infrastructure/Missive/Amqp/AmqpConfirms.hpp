#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace missive {

/// What the broker has confirmed of the messages of one call, by their place in it. It counts what is published in a
/// channel from one on and may confirm many at a time.
class AmqpConfirms {
public:
    enum class Answer : std::uint8_t { Open, Taken, Refused };

    /// `firstTag` is the number of the next message in the channel.
    explicit AmqpConfirms(std::uint64_t firstTag) : firstTag_{firstTag} {}

    /// The next message was published.
    void published() {
        answers_.push_back(Answer::Open);
        ++open_;
    }

    /// Numbers of earlier calls mean nothing.
    void answer(std::uint64_t tag, bool multiple, Answer answer) {
        if (tag < firstTag_) {
            return;
        }
        const auto last = static_cast<std::size_t>(tag - firstTag_);
        for (auto i = multiple ? oldest_ : last; i <= last && i < answers_.size(); ++i) {
            if (answers_[i] == Answer::Open) {
                answers_[i] = answer;
                --open_;
            }
        }
        while (oldest_ < answers_.size() && answers_[oldest_] != Answer::Open) {
            ++oldest_;
        }
    }

    /// How many are neither taken nor refused yet.
    std::size_t open() const noexcept { return open_; }
    const std::vector<Answer>& answers() const noexcept { return answers_; }

private:
    std::uint64_t firstTag_;
    std::vector<Answer> answers_;
    std::size_t oldest_ = 0;
    std::size_t open_ = 0;
};

} // namespace missive
