#pragma once

#include <Domain/Missive/Envelope.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>
#include <tests/support/Note.hpp>

#include <span>
#include <string>
#include <vector>

namespace missive::test {

/// Sends the note of that number; returns its id in the transport.
inline std::string sendNote(auto& transport, int number) {
    auto envelope = Envelope::of(Note{number});
    transport.send(std::span{&envelope, 1});
    return envelope.template last<TransportMessageIdStamp>()->id;
}

inline std::string sendNote(auto& transport, int number, auto stamp) {
    auto envelope = Envelope::of(Note{number}).with(stamp);
    transport.send(std::span{&envelope, 1});
    return envelope.template last<TransportMessageIdStamp>()->id;
}

inline std::vector<int> numbersOf(const std::vector<Envelope>& envelopes) {
    std::vector<int> numbers;
    for (const auto& envelope : envelopes) {
        numbers.push_back(envelope.message().as<Note>()->number);
    }
    return numbers;
}

} // namespace missive::test
