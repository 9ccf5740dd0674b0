#pragma once

#include <Application/Performance/Query/ExportMetricsQuery.hpp>
#include <Application/Performance/Query/GetMetricsOverviewQuery.hpp>
#include <Application/Performance/Query/GetMetricsSeriesQuery.hpp>
#include <Application/Performance/Query/GetMetricsStatisticsQuery.hpp>
#include <Application/Performance/Query/GetRouteMetricsQuery.hpp>
#include <Application/Performance/Query/ListAccessRecordsQuery.hpp>
#include <Application/Performance/Query/ListRecordersQuery.hpp>
#include <Application/Performance/Query/ListRouteMetricsQuery.hpp>
#include <Infrastructure/Performance/MetricsExportJson.hpp>

#include <boost/describe/class.hpp>

namespace missive::performance {

BOOST_DESCRIBE_STRUCT(ListRouteMetricsQuery, (),
                      (environment, kind, route, period, from, to, match, minTime, maxTime, minQueries, maxQueries,
                       sort, order, cursor, limit))
BOOST_DESCRIBE_STRUCT(GetRouteMetricsQuery, (), (id, period, from, to))
BOOST_DESCRIBE_STRUCT(GetMetricsOverviewQuery, (), (environment, kind, route, period, from, to))
BOOST_DESCRIBE_STRUCT(GetMetricsSeriesQuery, (), (environment, kind, route, period, from, to, points))
BOOST_DESCRIBE_STRUCT(GetMetricsStatisticsQuery, (), (environment, kind, route, period, from, to))
BOOST_DESCRIBE_STRUCT(ListAccessRecordsQuery, (),
                      (environment, kind, route, period, from, to, status, path, referer, user, minTime, maxTime,
                       minQueries, maxQueries, minQueryTime, maxQueryTime, minMemory, maxMemory, order, cursor, limit))
BOOST_DESCRIBE_STRUCT(ListRecordersQuery, (), ())
BOOST_DESCRIBE_STRUCT(ExportMetricsQuery, (), (file, environment, kind, route, period, from, to))

BOOST_DESCRIBE_STRUCT(RouteMetricsView, (),
                      (id, route, kind, method, environment, count, samples, errors, mean, p50, p95, p99, max,
                       queriesMean, queriesMax, queryTimeMean, memoryMean, statuses, lastAccessedAt, createdAt))
BOOST_DESCRIBE_STRUCT(RouteMetricsPageView, (), (routes, cursor, total))
BOOST_DESCRIBE_STRUCT(MetricsOverviewView, (),
                      (routes, count, samples, errors, perSecond, mean, p50, p95, p99, queriesMean, queryShare, state))
BOOST_DESCRIBE_STRUCT(MetricsSeriesPoint, (),
                      (at, count, samples, errors, mean, p50, p95, p99, max, queriesMean, queriesP95, queriesMax,
                       queryTimeMean, queryTimeP95, queryTimeMax, memoryMean, memoryP95, memoryMax))
BOOST_DESCRIBE_STRUCT(MetricsSeriesView, (), (resolution, from, to, points))
BOOST_DESCRIBE_STRUCT(HistogramPiece, (), (from, to, count))
BOOST_DESCRIBE_STRUCT(FigureDistribution, (),
                      (figure, count, mean, deviation, min, mode, p25, p50, p75, p90, p95, p99, max, histogram))
BOOST_DESCRIBE_STRUCT(MetricsStatisticsView, (), (figures))
BOOST_DESCRIBE_STRUCT(AccessRecordView, (),
                      (id, accessedAt, route, kind, environment, method, path, status, time, queries, queryTime, memory,
                       referer, user, requestId))
BOOST_DESCRIBE_STRUCT(AccessRecordsPageView, (), (records, cursor, total))
BOOST_DESCRIBE_STRUCT(RecorderView, (),
                      (process, host, pid, role, state, since, transport, lastError, recorded, stored, sent, dropped,
                       held, updatedAt))
BOOST_DESCRIBE_STRUCT(RecordersView, (), (recorders))

} // namespace missive::performance
