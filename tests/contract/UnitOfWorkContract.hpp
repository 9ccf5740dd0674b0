#pragma once

#include <Domain/Missive/Port/UnitOfWork.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/MessageIds.hpp>
#include <tests/support/Note.hpp>
#include <tests/support/RecordingListener.hpp>

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace missive::test {

/// What every unit of work does. A fixture has `unitOfWork()`, and inside one of its runs `read()`, which returns how
/// many writes there are, and `write()`.
template <class Fixture> void unitOfWorkContract() {
    using Lines = std::vector<std::string>;
    using Outcome = UnitOfWorkOutcome;

    Fixture fixture;
    UnitOfWork& unitOfWork = fixture.unitOfWork();
    RecordingListener listener;
    const UnitOfWorkPurpose plain;
    const auto run = [&](auto&& work) { return unitOfWork.run(plain, listener, work); };
    const auto collect = [&](int number) { unitOfWork.collect(Envelope::of(Note{number})); };
    const auto written = [&] {
        RecordingListener silent;
        UnitOfWorkPurpose query;
        query.access = UnitOfWorkPurpose::Access::Read;
        int count = 0;
        unitOfWork.run(query, silent, [&] { count = fixture.read(); });
        return count;
    };
    UnitOfWorkPurpose once;
    const MessageIds firstMessage{"message-1"};
    const MessageIds secondMessage{"message-2"};
    once.messageIds = firstMessage;
    once.handlerName = "handler";

    SUBCASE("what was written stays when the work ends well") {
        CHECK(run([&] { fixture.write(); }) == Outcome::Committed);
        CHECK(written() == 1);
    }

    SUBCASE("what was written is gone when the work throws") {
        CHECK_THROWS_WITH_AS(run([&] {
                                 fixture.write();
                                 collect(1);
                                 unitOfWork.afterCommit([&] { listener.told.emplace_back("action"); });
                                 throw std::runtime_error{"no"};
                             }),
                             "no", std::runtime_error);
        CHECK(written() == 0);
        CHECK(listener.told.empty());
        CHECK_FALSE(unitOfWork.active());
    }

    SUBCASE("messages are told of before the commit, actions run after it, in their order") {
        run([&] {
            collect(2);
            unitOfWork.afterCommit([&] { listener.told.emplace_back("first action"); });
            fixture.write();
            unitOfWork.afterCommit([&] {
                listener.told.emplace_back("second action");
                CHECK_FALSE(unitOfWork.active());
            });
            collect(1);
            CHECK(listener.told.empty());
        });
        CHECK(listener.told == Lines{"before 2 1", "after", "first action", "second action"});
    }

    SUBCASE("messages collected while others are told of are told of too") {
        listener.onBeforeCommit = [&] {
            collect(2);
            fixture.write();
        };
        run([&] { collect(1); });
        CHECK(listener.told == Lines{"before 1", "before 2", "after"});
        CHECK(written() == 1);
    }

    SUBCASE("without an access to the database the listener is told all the same") {
        CHECK(run([&] {
                  collect(1);
                  unitOfWork.afterCommit([&] { listener.told.emplace_back("action"); });
              }) == Outcome::Committed);
        CHECK(listener.told == Lines{"before 1", "after", "action"});
    }

    SUBCASE("a listener that throws before the commit rolls back") {
        listener.onBeforeCommit = [] { throw std::runtime_error{"full"}; };
        CHECK_THROWS_AS(run([&] {
                            fixture.write();
                            collect(1);
                        }),
                        std::runtime_error);
        CHECK(written() == 0);
        CHECK(listener.told == Lines{"before 1"});
    }

    SUBCASE("a new unit of work may start after the commit") {
        listener.onAfterCommit = [&] { run([&] { fixture.write(); }); };
        run([&] { fixture.write(); });
        CHECK(written() == 2);
        CHECK(listener.told == Lines{"after", "after"});
    }

    SUBCASE("a run inside another joins it") {
        RecordingListener inner;
        run([&] {
            CHECK(unitOfWork.active());
            fixture.write();
            collect(1);
            CHECK(unitOfWork.run(plain, inner, [&] {
                fixture.write();
                collect(2);
            }) == Outcome::Committed);
            CHECK(inner.told.empty());
            CHECK(unitOfWork.active());
        });
        CHECK(inner.told.empty());
        CHECK(listener.told == Lines{"before 1 2", "after"});
        CHECK(written() == 2);
    }

    SUBCASE("an inner run that failed before it wrote is forgotten when its error is caught") {
        run([&] {
            fixture.write();
            collect(1);
            CHECK_THROWS(run([&] {
                fixture.read();
                collect(2);
                throw std::runtime_error{"refused"};
            }));
        });
        CHECK(listener.told == Lines{"before 1", "after"});
        CHECK(written() == 1);
    }

    SUBCASE("an inner run that failed after it wrote undoes the whole, even when its error is caught") {
        CHECK_THROWS_WITH_AS(run([&] {
                                 fixture.write();
                                 CHECK_THROWS(run([&] {
                                     fixture.write();
                                     throw std::runtime_error{"halfway"};
                                 }));
                             }),
                             "halfway", std::runtime_error);
        CHECK(written() == 0);
        CHECK(listener.told.empty());
    }

    SUBCASE("the same message is handled once by a handler that writes") {
        CHECK(unitOfWork.run(once, listener, [&] { fixture.write(); }) == Outcome::Committed);
        bool passed = false;
        CHECK(unitOfWork.run(once, listener, [&] {
            collect(1);
            fixture.write();
            passed = true;
        }) == Outcome::AlreadyDone);
        CHECK_FALSE(passed);
        CHECK(written() == 1);
        CHECK(listener.told == Lines{"after"});
    }

    SUBCASE("a handler that reads first learns there that it is done") {
        unitOfWork.run(once, listener, [&] { fixture.write(); });
        bool passed = false;
        CHECK(unitOfWork.run(once, listener, [&] {
            fixture.read();
            passed = true;
        }) == Outcome::AlreadyDone);
        CHECK_FALSE(passed);
    }

    SUBCASE("who asks first learns that it is done before the work begins, though that touches no database") {
        unitOfWork.run(once, listener, [&] { fixture.write(); });
        auto asking = once;
        asking.asksFirst = true;
        CHECK(unitOfWork.run(asking, listener, [] { FAIL("it was done"); }) == Outcome::AlreadyDone);
        asking.messageIds = secondMessage;
        bool began = false;
        CHECK(unitOfWork.run(asking, listener, [&] { began = true; }) == Outcome::Committed);
        CHECK(began);
    }

    SUBCASE("work that swallows everything is left out all the same when it is done already") {
        unitOfWork.run(once, listener, [&] { fixture.write(); });
        CHECK(unitOfWork.run(once, listener, [&] {
            for (int i = 0; i < 2; ++i) {
                try {
                    fixture.write();
                } catch (...) { // as careless code does
                }
            }
            collect(1);
        }) == Outcome::AlreadyDone);
        CHECK(unitOfWork.run(once, listener, [&] {
            try {
                fixture.write();
            } catch (...) {
                throw std::runtime_error{"something else"};
            }
        }) == Outcome::AlreadyDone);
        CHECK(written() == 1);
        CHECK(listener.told == Lines{"after"});
    }

    SUBCASE("another handler and another message are not done") {
        unitOfWork.run(once, listener, [&] { fixture.write(); });
        auto otherHandler = once;
        otherHandler.handlerName = "another handler";
        auto otherMessage = once;
        otherMessage.messageIds = secondMessage;
        CHECK(unitOfWork.run(otherHandler, listener, [&] { fixture.write(); }) == Outcome::Committed);
        CHECK(unitOfWork.run(otherMessage, listener, [&] { fixture.write(); }) == Outcome::Committed);
        CHECK(written() == 3);
    }

    SUBCASE("work for several messages is done when it was done for one of them, and then for none of the others") {
        unitOfWork.run(once, listener, [&] { fixture.write(); });
        auto both = once;
        const MessageIds bothMessages{"message-2", "message-1"};
        both.messageIds = bothMessages;
        CHECK(unitOfWork.run(both, listener, [&] { fixture.write(); }) == Outcome::AlreadyDone);
        both.messageIds = secondMessage;
        CHECK(unitOfWork.run(both, listener, [&] { fixture.write(); }) == Outcome::Committed);
        CHECK(written() == 2);
    }

    SUBCASE("work for several messages is remembered for each") {
        auto several = once;
        const MessageIds messages{"message-2", "message-1", "message-3"};
        several.messageIds = messages;
        CHECK(unitOfWork.run(several, listener, [&] { fixture.write(); }) == Outcome::Committed);
        CHECK(unitOfWork.run(once, listener, [&] { fixture.write(); }) == Outcome::AlreadyDone);
        CHECK(written() == 1);
    }

    SUBCASE("a handler that failed is not done") {
        CHECK_THROWS(unitOfWork.run(once, listener, [&] {
            fixture.write();
            throw std::runtime_error{"no"};
        }));
        CHECK(unitOfWork.run(once, listener, [&] { fixture.write(); }) == Outcome::Committed);
        CHECK(written() == 1);
    }

    SUBCASE("a handler that writes nothing leaves no trace in the inbox") {
        int calls = 0;
        for (int i = 0; i < 2; ++i) {
            CHECK(unitOfWork.run(once, listener, [&] {
                fixture.read();
                ++calls;
            }) == Outcome::Committed);
        }
        CHECK(calls == 2);
    }

    SUBCASE("the purpose's last step runs inside a transaction that writes and in no other") {
        int steps = 0;
        const auto step = [&] {
            CHECK(unitOfWork.active());
            ++steps;
        };
        const FunctionRef<void()> reference{step};
        auto purpose = plain;
        purpose.beforeCommit = &reference;
        unitOfWork.run(purpose, listener, [] {});
        unitOfWork.run(purpose, listener, [&] { fixture.read(); });
        CHECK(steps == 0);
        unitOfWork.run(purpose, listener, [&] { fixture.write(); });
        CHECK(steps == 1);
    }

    SUBCASE("a last step that throws rolls back") {
        const auto step = [] { throw std::runtime_error{"stale"}; };
        const FunctionRef<void()> reference{step};
        auto purpose = plain;
        purpose.beforeCommit = &reference;
        CHECK_THROWS(unitOfWork.run(purpose, listener, [&] { fixture.write(); }));
        CHECK(written() == 0);
    }

    SUBCASE("a query may not write") {
        auto query = plain;
        query.access = UnitOfWorkPurpose::Access::Read;
        CHECK_THROWS_WITH_AS(unitOfWork.run(query, listener, [&] { fixture.write(); }),
                             doctest::Contains("A query may not write"), std::logic_error);
        CHECK(written() == 0);
    }

    SUBCASE("outside a unit of work nothing can be collected, put off or accessed") {
        CHECK_FALSE(unitOfWork.active());
        CHECK_THROWS_AS(collect(1), std::logic_error);
        CHECK_THROWS_AS(unitOfWork.afterCommit([] {}), std::logic_error);
        CHECK_THROWS_AS(fixture.write(), std::logic_error);
        CHECK_THROWS_AS(fixture.read(), std::logic_error);
    }

    SUBCASE("units of work of different threads know nothing of each other") {
        RecordingListener elsewhere;
        run([&] {
            collect(1);
            std::thread{[&] {
                CHECK_FALSE(unitOfWork.active());
                unitOfWork.run(plain, elsewhere, [&] {
                    collect(2);
                    fixture.write();
                });
            }}.join();
            fixture.write();
        });
        CHECK(listener.told == Lines{"before 1", "after"});
        CHECK(elsewhere.told == Lines{"before 2", "after"});
        CHECK(written() == 2);
    }

    SUBCASE("four threads that write all get through") {
        constexpr int each = 25;
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&] {
                RecordingListener own;
                for (int i = 0; i < each; ++i) {
                    unitOfWork.run(plain, own, [&] {
                        fixture.read();
                        fixture.write();
                    });
                }
            });
        }
        for (auto& thread : threads) {
            thread.join();
        }
        CHECK(written() == 4 * each);
    }
}

} // namespace missive::test
