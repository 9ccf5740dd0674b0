#include <architecture-rules/engine/Headers.hpp>

#include <architecture-rules/engine/Glob.hpp>
#include <architecture-rules/engine/Place.hpp>

#include <iterator>
#include <set>
#include <sstream>

namespace missive::rules {

namespace {

constexpr const char* standardNames =
    "algorithm any array atomic barrier bit bitset cassert cctype cerrno cfenv cfloat charconv chrono cinttypes "
    "climits "
    "clocale cmath codecvt compare complex concepts condition_variable coroutine csetjmp csignal cstdarg cstddef "
    "cstdint "
    "cstdio cstdlib cstring ctime cuchar cwchar cwctype deque exception execution filesystem format forward_list "
    "fstream "
    "functional future initializer_list iomanip ios iosfwd iostream istream iterator latch limits list locale map "
    "memory "
    "memory_resource mutex new numbers numeric optional ostream queue random ranges ratio regex scoped_allocator "
    "semaphore set shared_mutex source_location span sstream stack stdexcept stop_token streambuf string string_view "
    "strstream syncstream system_error thread tuple type_traits typeindex typeinfo unordered_map unordered_set utility "
    "valarray variant vector version";

bool isStandard(const std::string& header) {
    static const std::set<std::string> names = [] {
        std::istringstream words{standardNames};
        return std::set<std::string>{std::istream_iterator<std::string>{words}, {}};
    }();
    return names.contains(header);
}

bool isOurs(const std::string& header) {
    const auto layer = Place::of(header).layer;
    return Place::of(header).isProduction() || layer == "tests" || layer == "support" || layer == "contract" ||
           layer == "architecture-rules";
}

} // namespace

Headers::Headers(const char* pattern)
    : name{pattern},
      contains{[wanted = std::string{pattern}](const std::string& header) { return glob(wanted, header); }} {}

Headers standardLibrary() { return {"the standard library", isStandard}; }

Headers thirdParty() {
    return {"third-party headers", [](const std::string& header) {
                return !header.starts_with('.') && !isStandard(header) && !isOurs(header);
            }};
}

} // namespace missive::rules
