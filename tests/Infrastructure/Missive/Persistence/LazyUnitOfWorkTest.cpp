#include <Infrastructure/Missive/Persistence/LazyUnitOfWork.hpp>
#include <tests/support/MessageIds.hpp>
#include <tests/support/RecordingListener.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <stdexcept>

using namespace missive;
using namespace missive::test;

namespace {

struct Inbox {
    bool refuses = true;
    bool knows = false;
    std::int64_t writes = 0;
};

class Transaction final : public UnitOfWorkTransaction {
public:
    explicit Transaction(Inbox& inbox) : inbox_{inbox} {}

    std::int64_t writes() const override { return inbox_.writes; }
    bool isHandled(std::span<const std::string_view>, std::string_view) override { return inbox_.knows; }
    bool recordHandled(std::span<const std::string_view>, std::string_view) override {
        if (inbox_.refuses) {
            throw std::runtime_error{"no"};
        }
        recorded_ = true;
        return true;
    }
    void commit(FunctionRef<void()> afterwards) override {
        inbox_.knows = recorded_;
        afterwards();
    }

private:
    Inbox& inbox_;
    bool recorded_ = false;
};

struct Units final : LazyUnitOfWork {
    Inbox inbox;

    void write() {
        writing();
        ++inbox.writes;
    }

private:
    std::unique_ptr<UnitOfWorkTransaction> begin(UnitOfWorkPurpose::Access) override {
        return std::make_unique<Transaction>(inbox);
    }
};

} // namespace

TEST_CASE("nothing is written before the inbox knows of it, even when a handler catches its error and goes on") {
    Units units;
    RecordingListener listener;
    UnitOfWorkPurpose purpose;
    const MessageIds message{"message"};
    purpose.messageIds = message;
    purpose.handlerName = "handler";
    const auto work = [&] {
        CHECK_THROWS_WITH(units.write(), "no");
        CHECK_THROWS_WITH(units.write(), "no");
        units.inbox.refuses = false;
        units.write();
        units.write();
    };
    CHECK(units.run(purpose, listener, work) == UnitOfWorkOutcome::Committed);
    CHECK(units.inbox.writes == 2);
    CHECK(units.run(purpose, listener, [&] { units.write(); }) == UnitOfWorkOutcome::AlreadyDone);
    CHECK(units.inbox.writes == 2);
}
