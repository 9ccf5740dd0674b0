#include <Application/Missive/Worker/HandledMessages.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test {

namespace {

struct Numbered {
    int number;
};

std::vector<Envelope> five() {
    std::vector<Envelope> envelopes;
    for (int number = 0; number < 5; ++number) {
        envelopes.push_back(Envelope::of(Numbered{number}));
    }
    return envelopes;
}

std::string numbersOf(std::span<const Envelope> envelopes) {
    std::string numbers;
    for (const auto& envelope : envelopes) {
        numbers += std::to_string(envelope.message().as<Numbered>()->number);
    }
    return numbers;
}

} // namespace

TEST_CASE("messages that were handled one after the other are not copied") {
    const auto envelopes = five();
    HandledMessages handled{envelopes};
    CHECK(handled.all().empty());
    handled.add(0);
    handled.add(1);
    CHECK(handled.all().data() == envelopes.data());
    CHECK(numbersOf(handled.all()) == "01");
}

TEST_CASE("a message that was not handled is left out, wherever it stands") {
    const auto envelopes = five();
    HandledMessages behindTheFirst{envelopes};
    behindTheFirst.add(1);
    behindTheFirst.add(2);
    CHECK(numbersOf(behindTheFirst.all()) == "12");

    HandledMessages between{envelopes};
    for (const std::size_t position : {0U, 1U, 3U, 4U}) {
        between.add(position);
    }
    CHECK(numbersOf(between.all()) == "0134");
}

} // namespace missive::test
