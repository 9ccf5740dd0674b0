#include <Application/Missive/Bus/Hooks.hpp>

#include <Application/Missive/Bus/ErrorText.hpp>
#include <Application/Missive/Bus/HandlerHook.hpp>
#include <tests/Application/Missive/Messages.hpp>

#include <doctest/doctest.h>

#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace missive::test {

namespace {

using Around = std::function<void(const HandlerCall&, FunctionRef<void()>)>;

struct Scripted final : HandlerHook {
    explicit Scripted(Around what) : around_{std::move(what)} {}
    void around(const HandlerCall& call, FunctionRef<void()> run) override { around_(call, run); }
    Around around_;
};

struct Hooked {
    void add(Around around) { hooks.add(std::make_shared<Scripted>(std::move(around))); }
    void handle() {
        hooks.around({name, {&envelope, 1}}, onHandle,
                     [this](const std::exception_ptr& error) { afterwards.push_back(errorText(error)); });
    }

    Hooks<HandlerCall> hooks;
    std::string name = "orders.note";
    Envelope envelope = Envelope::of(Ping{});
    std::function<void()> onHandle = [] {};
    /// What hooks threw once the handler had succeeded.
    std::vector<std::string> afterwards;
};

} // namespace

TEST_CASE("hooks are around the handler, the first added outermost, and know whom they are around") {
    Hooked rig;
    std::vector<std::string> calls;
    for (const std::string name : {"outer", "inner"}) {
        rig.add([&calls, name](const HandlerCall& call, FunctionRef<void()> run) {
            calls.push_back(name + " before " + call.handlerName);
            run();
            calls.push_back(name + " after");
        });
    }
    rig.onHandle = [&] { calls.emplace_back("handler"); };
    rig.handle();
    CHECK(calls == std::vector<std::string>{"outer before orders.note", "inner before orders.note", "handler",
                                            "inner after", "outer after"});
}

TEST_CASE("what a handler throws is thrown on, also where a hook swallows it or throws something else") {
    Hooked rig;
    bool swallows = false;
    SUBCASE("swallowed") { swallows = true; }
    SUBCASE("replaced") { swallows = false; }
    rig.add([swallows](const HandlerCall&, FunctionRef<void()> run) {
        try {
            run();
        } catch (const std::exception&) {
            if (!swallows) {
                throw std::logic_error{"the hook's"};
            }
        }
    });
    rig.onHandle = [] { throw std::runtime_error{"no"}; };
    CHECK_THROWS_WITH_AS(rig.handle(), "no", std::runtime_error);
    CHECK(rig.afterwards.empty());
}

TEST_CASE("what a hook throws before the handler is the handler's error, what it throws afterwards changes nothing") {
    Hooked rig;
    int handled = 0;
    rig.onHandle = [&] { ++handled; };
    SUBCASE("before") {
        rig.add([](const HandlerCall&, FunctionRef<void()>) { throw std::runtime_error{"no clock"}; });
        CHECK_THROWS_WITH(rig.handle(), "no clock");
        CHECK(handled == 0);
    }
    SUBCASE("afterwards") {
        rig.add([](const HandlerCall&, FunctionRef<void()> run) {
            run();
            throw std::runtime_error{"disk full"};
        });
        CHECK_NOTHROW(rig.handle());
        CHECK(handled == 1);
        CHECK(rig.afterwards == std::vector<std::string>{"disk full"});
    }
}

TEST_CASE("a hook that does not run the handler is found out, and one that runs it twice runs it once") {
    Hooked rig;
    int handled = 0;
    rig.onHandle = [&] { ++handled; };
    SUBCASE("not at all") {
        rig.add([](const HandlerCall&, FunctionRef<void()>) {});
        CHECK_THROWS_WITH_AS(rig.handle(), "A hook did not run the handler \"orders.note\".", std::logic_error);
        CHECK(handled == 0);
    }
    SUBCASE("twice") {
        rig.add([](const HandlerCall&, FunctionRef<void()> run) {
            run();
            run();
        });
        CHECK_NOTHROW(rig.handle());
        CHECK(handled == 1);
        CHECK(rig.afterwards == std::vector<std::string>{"A hook runs the handler \"orders.note\" twice."});
    }
    SUBCASE("twice, since it failed") {
        rig.onHandle = [&] {
            ++handled;
            throw std::runtime_error{"no"};
        };
        rig.add([](const HandlerCall&, FunctionRef<void()> run) {
            try {
                run();
            } catch (const std::exception&) {
                run();
            }
        });
        CHECK_THROWS_WITH(rig.handle(), "no");
        CHECK(handled == 1);
    }
}

} // namespace missive::test
