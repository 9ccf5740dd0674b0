#include <Infrastructure/Missive/Amqp/AmqpConfirms.hpp>
#include <Infrastructure/Missive/Amqp/AmqpTable.hpp>
#include <Infrastructure/Missive/Amqp/AmqpTags.hpp>

#include <doctest/doctest.h>

#if __has_include(<rabbitmq-c/amqp.h>)
#include <rabbitmq-c/amqp.h>
#else
#include <amqp.h>
#endif

#include <cstdint>
#include <vector>

using namespace missive;

TEST_CASE("as few acknowledgements as possible settle what was handled and nothing else") {
    using Acknowledgements = std::vector<AmqpTags::Acknowledgement>;
    AmqpTags tags;
    for (std::uint64_t tag = 1; tag <= 6; ++tag) {
        tags.add(tag);
    }
    CHECK(tags.settle({2, 1}) == Acknowledgements{{2, true}});
    CHECK(tags.settle({1}).empty());
    CHECK(tags.settle({4, 5}) == Acknowledgements{{4, false}, {5, false}});
    CHECK(tags.settle({3, 6}) == Acknowledgements{{6, true}});
    CHECK(tags.size() == 0);
}

TEST_CASE("confirmations come singly, for many at once and for messages of earlier calls") {
    using Answer = AmqpConfirms::Answer;
    AmqpConfirms confirms{11};
    for (int i = 0; i < 5; ++i) {
        confirms.published();
    }
    confirms.answer(10, true, Answer::Taken);
    CHECK(confirms.open() == 5);
    confirms.answer(12, false, Answer::Refused);
    confirms.answer(13, true, Answer::Taken);
    CHECK(confirms.open() == 2);
    confirms.answer(13, false, Answer::Refused);
    confirms.answer(15, true, Answer::Taken);
    CHECK(confirms.open() == 0);
    CHECK(confirms.answers() ==
          std::vector<Answer>{Answer::Taken, Answer::Refused, Answer::Taken, Answer::Taken, Answer::Taken});
}

TEST_CASE("arguments travel in AMQP's own types") {
    const AmqpArguments arguments{{"flag", true},
                                  {"integer", std::int64_t{-2}},
                                  {"number", 1.5},
                                  {"text", std::string{"2"}},
                                  {"void", std::monostate{}}};
    const AmqpTable table{arguments};
    const auto& sent = table.get();
    REQUIRE(sent.num_entries == 5);
    CHECK(sent.entries[0].value.kind == AMQP_FIELD_KIND_BOOLEAN);
    CHECK(sent.entries[1].value.kind == AMQP_FIELD_KIND_I64);
    CHECK(sent.entries[1].value.value.i64 == -2);
    CHECK(sent.entries[2].value.kind == AMQP_FIELD_KIND_F64);
    CHECK(sent.entries[2].value.value.f64 == doctest::Approx(1.5));
    CHECK(sent.entries[3].value.kind == AMQP_FIELD_KIND_UTF8);
    CHECK(sent.entries[4].value.kind == AMQP_FIELD_KIND_VOID);
    CHECK_FALSE(AmqpTable::encode(sent).empty());
}
