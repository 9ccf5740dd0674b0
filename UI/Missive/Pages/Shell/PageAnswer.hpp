#pragma once

#include <UI/Missive/Http/Message/HttpResponse.hpp>
#include <UI/Missive/Pages/Shell/Navigation.hpp>
#include <UI/Missive/Pages/Shell/Page.hpp>

namespace missive {

/// The page as a whole document with the navigation, and the headers that let a browser load nothing but our assets and
/// send forms nowhere else. Nothing in it needs JavaScript.
HttpResponse pageAnswer(int status, const Page& page, const Navigation& navigation);

} // namespace missive
