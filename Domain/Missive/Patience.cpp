#include <Domain/Missive/Patience.hpp>

#include <algorithm>

namespace missive {
namespace {

thread_local std::chrono::milliseconds ofThisThread = std::chrono::milliseconds::max();

} // namespace

Patience::Patience(std::chrono::milliseconds atMost) noexcept : outer_{ofThisThread} { ofThisThread = atMost; }

Patience::~Patience() { ofThisThread = outer_; }

std::chrono::milliseconds Patience::atMost(std::chrono::milliseconds usual) noexcept {
    return std::min(usual, ofThisThread);
}

} // namespace missive
