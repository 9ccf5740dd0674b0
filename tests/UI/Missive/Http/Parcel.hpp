#pragma once

#include <Domain/Missive/ConcurrencyConflict.hpp>
#include <Domain/Missive/Conflict.hpp>
#include <Domain/Missive/Forbidden.hpp>
#include <Domain/Missive/NotFound.hpp>
#include <UI/Missive/App.hpp>
#include <UI/Missive/Http/HttpRoutes.hpp>
#include <tests/UI/Missive/Http/ParcelMessages.hpp>

#include <functional>
#include <string>
#include <vector>

namespace missive::test::parcel {

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
    http.route<ShipParcelCommand>("POST /parcels").created("/parcels/{parcelId}").idempotent().permission("parcels");
    http.route<TurnParcelCommand>("PUT /parcels/{parcelId}/city")
        .ifMatch(&TurnParcelCommand::expectedVersion)
        .permission("parcels");
    http.route<DropParcelCommand>("DELETE /parcels/{parcelId}").permission("parcels");
    http.route<GetParcelQuery>("GET /parcels/{parcelId}").etag(&ParcelView::version).anonymous();
    http.route<FindParcelsQuery>("GET /parcels").anonymous();
    http.route<ParcelLost>("POST /hooks/lost").permission("hooks");
    http.status("parcel.teapot", 418);
}

} // namespace missive::test::parcel
