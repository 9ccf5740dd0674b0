#pragma once

#include <Application/Performance/Query/AccessRecordView.hpp>
#include <Application/Performance/Query/ListAccessRecordsQuery.hpp>
#include <UI/Missive/Pages/Serve/PageAsked.hpp>
#include <UI/Missive/Pages/Shell/Page.hpp>
#include <UI/Performance/Page/PageParts.hpp>

#include <utility>

namespace missive::performance {

/// The accesses one by one, the newest first if not wanted otherwise.
class RecordsPage {
public:
    explicit RecordsPage(PageParts parts) : parts_{std::move(parts)} {}

    /// Throws DomainErrors as the query does.
    Page operator()(const PageAsked& asked) const;

    /// What the values of a page ask for. Times are given in milliseconds, memory in KiB.
    static ListAccessRecordsQuery queryOf(const PageValues& values);

private:
    PageParts parts_;
};

} // namespace missive::performance
