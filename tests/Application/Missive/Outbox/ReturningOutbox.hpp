#pragma once

#include <tests/support/ScriptedOutbox.hpp>

#include <algorithm>
#include <chrono>
#include <span>
#include <utility>
#include <vector>

namespace missive::test {

/// Hands out again what was given back, before what came later, and what was put off, once it is due.
class ReturningOutbox final : public ScriptedOutbox {
public:
    using ScriptedOutbox::ScriptedOutbox;

    void release(std::span<const Envelope> envelopes) override {
        ScriptedOutbox::release(envelopes);
        deliverFirst(envelopes);
    }

    void postpone(std::span<const Envelope> envelopes, std::chrono::milliseconds delay) override {
        ScriptedOutbox::postpone(envelopes, delay);
        for (const auto& envelope : envelopes) {
            putOff.emplace_back(delay, envelope);
        }
    }

    /// Lets time pass for what was put off.
    void advance(std::chrono::milliseconds time) {
        for (auto& [left, envelope] : putOff) {
            left -= time;
        }
        const auto due = std::stable_partition(
            putOff.begin(), putOff.end(), [](const auto& row) { return row.first > std::chrono::milliseconds{0}; });
        std::for_each(due, putOff.end(), [this](const auto& row) { deliver(row.second); });
        putOff.erase(due, putOff.end());
    }

    std::vector<std::pair<std::chrono::milliseconds, Envelope>> putOff;
};

} // namespace missive::test
