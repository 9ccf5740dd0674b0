#pragma once

#include <UI/Missive/Feature.hpp>
#include <UI/Missive/Http/HttpRoutes.hpp>
#include <UI/Missive/Pages/Serve/PageAsked.hpp>
#include <UI/Missive/Pages/Shell/Navigation.hpp>
#include <UI/Missive/Pages/Shell/Page.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// The pages of an application. Features add theirs, and entries above all of them, while the application is wired:
///
///     auto& pages = app.feature<HttpPages>();
///     pages.entry("Orders", PageLink{"/orders"});
///     pages.page("/orders", OrdersPage{app.queries()}).permission("orders.read");
///
/// What goes wrong is told as a page too. Their styles are served with the first of them.
class HttpPages final : public Feature {
public:
    /// Makes a page of what is asked for, from any thread.
    using Source = std::function<Page(const PageAsked&)>;
    /// Does what a form says, from any thread, and tells where to go on.
    using Action = std::function<PageLink(const PageAsked&)>;

    explicit HttpPages(App& app);

    /// Adds an entry to what stands above each page.
    void entry(std::string label, const PageLink& target) { navigation_.add(std::move(label), target); }

    /// Adds a page, which is asked for by GET.
    AnswerDefinition page(std::string_view path, Source source);

    /// Adds what a form of a page does, which is sent by POST. A form of another site is refused as every such request
    /// is.
    AnswerDefinition action(std::string_view path, Action action);

    void assemble(App& app, std::vector<WiringProblem>& problems) override;

private:
    HttpResponse refusal(const ProblemDetails& problem) const;

    HttpRoutes& http_;
    Navigation navigation_;
};

} // namespace missive
