#pragma once
#include <QLatin1String>

/// Values of Error::code that we give ourselves, for what screens say or do differently; the API's own never look so.
namespace muster {

/// A file whose contents cannot be trusted: set it aside.
inline constexpr QLatin1String damagedCode("damaged");
inline constexpr QLatin1String readOnlyCode("read_only"); ///< the folder may not be written
/// A file that a newer version of the program has changed: leave it alone.
inline constexpr QLatin1String newerCode("newer");
inline constexpr QLatin1String serviceDamagedCode("service_damaged"); ///< the database of a service is not whole
inline constexpr QLatin1String serviceMissingCode(
    "service_missing"); ///< the database of a service was there and is gone

} // namespace muster
