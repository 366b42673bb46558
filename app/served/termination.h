#pragma once
#include <QObject>
#include <functional>

namespace muster::served {

/// Turns SIGTERM and SIGINT into a call on the event loop. One per program, made on the main thread.
class Termination : public QObject
{
public:
    explicit Termination(std::function<void()> onSignal);
    ~Termination() override;
};

} // namespace muster::served
