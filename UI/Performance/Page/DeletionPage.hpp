#pragma once

#include <Domain/Performance/Port/MetricsPurge.hpp>
#include <UI/Missive/Pages/Html/PageLink.hpp>
#include <UI/Missive/Pages/Serve/PageAsked.hpp>
#include <UI/Missive/Pages/Shell/Page.hpp>
#include <UI/Performance/Page/PageParts.hpp>

#include <utility>

namespace missive::performance {

/// Deletes the records of accesses that fit the filters of their page: first tells how many there are, then asks.
class DeletionPage {
public:
    /// The purge must outlive it.
    DeletionPage(PageParts parts, MetricsPurge& purge) : parts_{std::move(parts)}, purge_{purge} {}

    /// What would be deleted. Nothing is. The end of the period is fixed, so that what comes later stays.
    Page show(const PageAsked& asked) const;

    /// Deletes it and leads back to the records. Throws Forbidden for who may not read what is deleted.
    PageLink act(const PageAsked& asked) const;

private:
    PageParts parts_;
    MetricsPurge& purge_;
};

} // namespace missive::performance
