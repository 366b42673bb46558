#include "tests/unit/controls/colourmath.h"
#include <algorithm>
#include <array>
#include <cmath>

namespace muster::test {

namespace {

using Triple = std::array<double, 3>;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double encoded(double channel)
{
    const double c = std::clamp(channel, 0.0, 1.0);
    return c <= 0.0031308 ? c * 12.92 : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
}

Triple linearOf(const QColor &c)
{
    return {linear(c.redF()), linear(c.greenF()), linear(c.blueF())};
}

Triple times(const std::array<Triple, 3> &matrix, const Triple &v)
{
    Triple result{};
    for (size_t row = 0; row < 3; ++row)
        result[row] = matrix[row][0] * v[0] + matrix[row][1] * v[1] + matrix[row][2] * v[2];
    return result;
}

double luminance(const QColor &c)
{
    const Triple v = linearOf(c);
    return 0.2126 * v[0] + 0.7152 * v[1] + 0.0722 * v[2];
}

Triple labOf(const QColor &c)
{
    const Triple xyz
        = times({{{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}}, linearOf(c));
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f(xyz[0] / 0.95047), y = f(xyz[1]), z = f(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a), second = luminance(b); // minmax returns references: not to temporaries
    const auto [low, high] = std::minmax(first, second);
    return (high + 0.05) / (low + 0.05);
}

QColor seenBy(Vision vision, const QColor &colour)
{
    static constexpr std::array<std::array<Triple, 3>, 3> matrices{{
        {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
        {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
        {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
    }};
    if (vision == Vision::Normal)
        return colour;
    const Triple seen = times(matrices[size_t(vision) - 1], linearOf(colour));
    return QColor::fromRgbF(float(encoded(seen[0])), float(encoded(seen[1])), float(encoded(seen[2])));
}

double distance(const QColor &a, const QColor &b)
{
    const Triple left = labOf(a), right = labOf(b);
    return std::sqrt(
        std::pow(left[0] - right[0], 2) + std::pow(left[1] - right[1], 2) + std::pow(left[2] - right[2], 2));
}

} // namespace muster::test
