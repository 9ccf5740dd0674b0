#pragma once

#include <Application/Ordering/Query/GetOrderReportQuery.hpp>
#include <Domain/Ordering/Port/OrderReport.hpp>

namespace missive::ordering {

class GetOrderReportQueryHandler {
public:
    explicit GetOrderReportQueryHandler(const OrderReport& report) : report_{report} {}

    OrderFigures operator()(const GetOrderReportQuery&) const { return report_.figures(); }

private:
    const OrderReport& report_;
};

} // namespace missive::ordering
