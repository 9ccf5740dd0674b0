#pragma once

#include <Domain/Missive/ConcurrencyConflict.hpp>
#include <Domain/Missive/Conflict.hpp>
#include <Domain/Missive/Forbidden.hpp>
#include <Domain/Missive/Identifier.hpp>
#include <Domain/Missive/NotFound.hpp>
#include <Domain/Missive/TimePoint.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>
#include <UI/Missive/Http/HttpRoutes.hpp>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

/// A small context that is driven over HTTP.
namespace missive::test::parcel {

struct ParcelTag;
using ParcelId = Identifier<ParcelTag>;

enum class Speed : std::uint8_t { Slow, Fast };

struct Item {
    std::string name;
    std::int32_t grams;
};

struct ParcelView {
    ParcelId parcelId;
    std::int64_t version;
};

struct ShipParcelCommand {
    using Result = ParcelView;

    ParcelId parcelId;
    std::string city;
    std::vector<Item> items;
    std::optional<std::string> note;
};

struct TurnParcelCommand {
    ParcelId parcelId;
    std::optional<std::int64_t> expectedVersion;
    std::string city;
};

struct DropParcelCommand {
    ParcelId parcelId;
};

struct GetParcelQuery {
    using Result = ParcelView;

    ParcelId parcelId;
};

/// Everything a query can take.
struct FindParcelsQuery {
    using Result = std::vector<std::string>;

    std::string city;
    std::optional<std::int32_t> most;
    std::optional<std::uint8_t> depth;
    std::optional<double> weight;
    std::optional<bool> isOpen;
    std::optional<Speed> speed;
    std::optional<TimePoint> since;
    std::optional<std::chrono::milliseconds> within;
    std::optional<ParcelId> parcelId;
    std::vector<std::string> tags;
    std::vector<std::int32_t> sizes;
};

struct ParcelLost {
    ParcelId parcelId;
};

BOOST_DESCRIBE_ENUM(Speed, Slow, Fast)
BOOST_DESCRIBE_STRUCT(Item, (), (name, grams))
BOOST_DESCRIBE_STRUCT(ParcelView, (), (parcelId, version))
BOOST_DESCRIBE_STRUCT(ShipParcelCommand, (), (parcelId, city, items, note))
BOOST_DESCRIBE_STRUCT(TurnParcelCommand, (), (parcelId, expectedVersion, city))
BOOST_DESCRIBE_STRUCT(DropParcelCommand, (), (parcelId))
BOOST_DESCRIBE_STRUCT(GetParcelQuery, (), (parcelId))
BOOST_DESCRIBE_STRUCT(FindParcelsQuery, (),
                      (city, most, depth, weight, isOpen, speed, since, within, parcelId, tags, sizes))
BOOST_DESCRIBE_STRUCT(ParcelLost, (), (parcelId))

/// What the handlers do, and what they were asked.
struct Office {
    std::function<ParcelView(const ShipParcelCommand&)> ship = [](const auto& command) {
        return ParcelView{command.parcelId, 1};
    };
    std::function<void(const TurnParcelCommand&)> turn = [](const auto&) {};
    std::function<ParcelView(const GetParcelQuery&)> get = [](const auto& query) {
        return ParcelView{query.parcelId, 7};
    };
    std::vector<FindParcelsQuery> found;
    std::vector<ShipParcelCommand> shipped;
    std::vector<TurnParcelCommand> turned;
    int dropped = 0;
};

struct ShipParcelHandler {
    Office& office;
    ParcelView operator()(const ShipParcelCommand& command) const {
        office.shipped.push_back(command);
        return office.ship(command);
    }
};

struct TurnParcelHandler {
    Office& office;
    void operator()(const TurnParcelCommand& command) const {
        office.turned.push_back(command);
        office.turn(command);
    }
};

struct DropParcelHandler {
    Office& office;
    void operator()(const DropParcelCommand&) const { ++office.dropped; }
};

struct GetParcelHandler {
    Office& office;
    ParcelView operator()(const GetParcelQuery& query) const { return office.get(query); }
};

struct FindParcelsHandler {
    Office& office;
    std::vector<std::string> operator()(const FindParcelsQuery& query) const {
        office.found.push_back(query);
        return {query.city};
    }
};

/// Registers handlers and routes.
inline void wire(App& app, Office& office) {
    app.message<ParcelLost>("parcel.lost");
    app.command(ShipParcelHandler{office});
    app.command(TurnParcelHandler{office});
    app.command(DropParcelHandler{office});
    app.query(GetParcelHandler{office});
    app.query(FindParcelsHandler{office});
    auto& http = app.feature<HttpRoutes>();
    http.route<ShipParcelCommand>("POST /parcels").created("/parcels/{parcelId}").idempotent();
    http.route<TurnParcelCommand>("PUT /parcels/{parcelId}/city").ifMatch(&TurnParcelCommand::expectedVersion);
    http.route<DropParcelCommand>("DELETE /parcels/{parcelId}");
    http.route<GetParcelQuery>("GET /parcels/{parcelId}").etag(&ParcelView::version);
    http.route<FindParcelsQuery>("GET /parcels");
    http.route<ParcelLost>("POST /hooks/lost");
    http.status("parcel.teapot", 418);
}

} // namespace missive::test::parcel
