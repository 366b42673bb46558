#include "tests/support/testmain.h"
#include "views/windowgeometry.h"

using namespace muster;

/// Where the window opens.
class TstWindowGeometry : public QObject
{
    Q_OBJECT
private:
    const QMargins m_frame{1, 20, 1, 1};
    const QRect m_laptop{0, 0, 1440, 880}; ///< 900 less a panel
    const QRect m_desk{1440, 0, 2560, 1440};

private Q_SLOTS:
    void isNoLargerThanTheScreenLessPanelAndFrame()
    {
        QCOMPARE(placedWindow({0, 0, 1440, 900}, m_frame, {m_laptop}), QRect(1, 20, 1438, 859));
    }
    void staysAsItWasWhereThereIsRoom()
    {
        QCOMPARE(placedWindow({1500, 100, 1440, 900}, m_frame, {m_laptop, m_desk}), QRect(1500, 100, 1440, 900));
    }
    void comesBackInWhenItHangsOverAnEdge()
    {
        QCOMPARE(placedWindow({3500, 1000, 1200, 700}, m_frame, {m_laptop, m_desk}), QRect(2799, 739, 1200, 700));
        QCOMPARE(placedWindow({-300, -50, 1200, 700}, m_frame, {m_laptop}), QRect(1, 20, 1200, 700));
    }
    void comesToTheMainScreenWhenItsOwnIsGone()
    {
        const QRect placed = placedWindow({1600, 100, 1200, 700}, {}, {m_laptop});
        QCOMPARE(placed.size(), QSize(1200, 700));
        QVERIFY(m_laptop.contains(placed));
        QVERIFY((placed.center() - m_laptop.center()).manhattanLength() <= 1);
    }
    void staysAsItIsWithoutAnyScreen() { QCOMPARE(placedWindow({5, 6, 7, 8}, m_frame, {}), QRect(5, 6, 7, 8)); }
};

MUSTER_TEST(TstWindowGeometry);
#include "tst_windowgeometry.moc"
