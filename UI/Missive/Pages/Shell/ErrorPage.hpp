#pragma once

#include <UI/Missive/Http/Message/HttpResponse.hpp>
#include <UI/Missive/Pages/Shell/Navigation.hpp>

#include <string_view>

namespace missive {

/// What people see instead of a page: the status in words, this sentence and the way back. The sentence says what to
/// do; it must not hold what only a log should.
HttpResponse errorPage(int status, std::string_view sentence, const Navigation& navigation);

} // namespace missive
