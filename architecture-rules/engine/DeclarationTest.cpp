#include <architecture-rules/engine/Member.hpp>
#include <architecture-rules/engine/Scanner.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace missive::rules;

namespace {

std::string declaredIn(const std::string& code) {
    static constexpr const char* kinds[] = {"class", "enum", "concept", "alias", "function", "forward"};
    std::string text;
    for (const auto& declaration : Scanner::scan("x.hpp", code).declarations) {
        text += (text.empty() ? "" : ", ") + std::string{kinds[static_cast<int>(declaration.kind)]} + " ";
        for (const auto& name : declaration.namespaces) {
            text += name + "::";
        }
        text += declaration.name;
    }
    return text;
}

std::vector<Member> membersOf(const std::string& body) {
    static SourceFile file;
    file = Scanner::scan("x.hpp", "struct X {" + body + "};");
    REQUIRE(file.declarations.size() == 1);
    return Member::of(file, file.declarations.front());
}

std::string kindsOf(const std::string& body) {
    std::string text;
    for (const auto& member : membersOf(body)) {
        text += "FDO"[static_cast<int>(member.kind)];
    }
    return text;
}

} // namespace

TEST_SUITE_BEGIN("declarations");

TEST_CASE("declarations at namespace level are found with their namespaces") {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"namespace a::b { class X {}; } struct Y {};", "class a::b::X, class Y"},
        {"namespace { struct X {}; } namespace b = a;", "class ::X"},
        {"extern \"C\" { void f(); } class X final : public Y<int> { class Z {}; };", "function f, class X"},
        {"template <class T, int N = (1 > 2)> requires C<T> class X {};", "class X"},
        {"template <class T> concept C = requires(T t) { t.x(); }; struct X {};", "concept C, class X"},
        {"template <> struct hash<X> {}; struct A::B {}; class F; enum E : int;", ""},
        {"enum class [[nodiscard]] Level : int { low, high }; using X = std::vector<int>;", "enum Level, alias X"},
        {"template <class T> struct X; template <> struct X<int> {}; template struct X<int>;", "forward X"},
        {"class [[nodiscard]] alignas(8) X {}; struct EXPORT Y {};", "class X, class Y"},
        {"inline std::string nearest(std::string a = {}, int b = 0) { struct L {}; return a; }", "function nearest"},
        {"auto f(int) -> X; std::vector<int> g(); void A::h() {} A::A() : a_{1}, b_{2} {}", "function f, function g"},
        {"inline constexpr int x = f(1); bool operator==(X, Y); static_assert(f());", ""},
        {"MACRO(X, (), (a, b))\nstruct X {};", "class X"},
        {"// class A {};\nauto s = \"class B {};\"; struct C {};", "class C"},
    };
    for (const auto& [code, expected] : cases) {
        CAPTURE(code);
        CHECK(declaredIn(code) == expected);
    }
}

TEST_CASE("members are told apart") {
    CHECK(kindsOf("int a; std::map<int, int> b{}; std::function<void(int)> c; int d = f(1);") == "DDDD");
    CHECK(kindsOf("void f(); X() : a{1}, b(2) {} explicit X(int); bool operator==(const X&) const = default;") ==
          "FFFF");
    CHECK(kindsOf("using A = int; struct N { int x; }; friend bool f(X); static int s; enum class E { a };") ==
          "OOOOO");
    CHECK(kindsOf("public: virtual ~X() = default; private: template <class T> void g(T t) { h(); }") == "FF");
}

TEST_CASE("a pure virtual function, a destructor and a deleted function are known") {
    const auto members = membersOf("virtual ~X() = default; virtual int f() const noexcept = 0; X(const X&) = delete;");
    REQUIRE(members.size() == 3);
    CHECK((members[0].isDestructor() && members[0].isVirtual() && !members[0].isPure()));
    CHECK((members[1].isPure() && !members[1].isDestructor()));
    CHECK((members[2].isDefaultedOrDeleted() && !members[2].isPure()));
}

TEST_CASE("the message of a call operator is read from its parameter") {
    CHECK(membersOf("void operator()(const a::b::Created& event) const;")[0].firstParameterType() == "Created");
    CHECK(membersOf("void operator()(Created const&);")[0].firstParameterType() == "Created");
    CHECK(membersOf("Id operator()(Created event, int) const { return {}; }")[0].firstParameterType() == "Created");
    CHECK(membersOf("void operator()();")[0].firstParameterType().empty());
    CHECK(membersOf("void operator()(std::span<const a::Created> events) const;")[0].firstParameterType() == "Created");
    CHECK(membersOf("void operator()(std::vector<Created> events);")[0].firstParameterType() == "vector");
    CHECK(membersOf("auto operator()(const Q& q) const -> Q::Result;")[0].name == "operator()");
}

TEST_SUITE_END();
