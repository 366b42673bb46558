#pragma once
#include <QAbstractListModel>
#include <QList>
#include <algorithm>

namespace muster {

/// A list model over rows that compare with == and carry a stable key, updated with the fewest begin/end pairs.
/// GUI thread. `Row` needs operator==; subclasses give `key(row)`, `roleNames()` and `value(row, role)`.
template<typename Row> class RowModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        return value(m_rows.at(index.row()), role);
    }

    const QList<Row> &rows() const { return m_rows; }

    int indexOfKey(const QString &wanted) const
    {
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            if (key(m_rows[i]) == wanted)
                return int(i);
        }
        return -1;
    }

    /// Makes the model show `next`. Rows that only changed stay where they are and tell so; common head and tail are
    /// kept, and only what differs between them is removed and inserted, so that selection and scroll position survive.
    void setRows(const QList<Row> &next)
    {
        const qsizetype shorter = std::min(m_rows.size(), next.size());
        qsizetype head = 0;
        while (head < shorter && key(m_rows[head]) == key(next[head]))
            ++head;
        qsizetype tail = 0;
        while (tail < shorter - head && key(m_rows[m_rows.size() - 1 - tail]) == key(next[next.size() - 1 - tail]))
            ++tail;
        updateSpan(next, 0, 0, head);
        updateSpan(next, m_rows.size() - tail, next.size() - tail, tail);
        replaceMiddle(next, head, tail);
    }

protected:
    virtual QString key(const Row &row) const = 0;
    virtual QVariant value(const Row &row, int role) const = 0;

private:
    /// Same keys on both sides: takes over the new values and announces runs of changed rows.
    void updateSpan(const QList<Row> &next, qsizetype from, qsizetype nextFrom, qsizetype count)
    {
        for (qsizetype i = 0; i < count; ++i) {
            if (m_rows[from + i] == next[nextFrom + i])
                continue;
            const qsizetype first = i;
            for (; i < count && !(m_rows[from + i] == next[nextFrom + i]); ++i)
                m_rows[from + i] = next[nextFrom + i];
            Q_EMIT dataChanged(index(int(from + first)), index(int(from + i - 1)));
        }
    }

    void replaceMiddle(const QList<Row> &next, qsizetype head, qsizetype tail)
    {
        const qsizetype oldMiddle = m_rows.size() - head - tail;
        const qsizetype newMiddle = next.size() - head - tail;
        if (oldMiddle == 1 && newMiddle == 1) // one row exchanged for another: keeps views steady
            return exchange(next, head);
        if (oldMiddle > 0) {
            beginRemoveRows({}, int(head), int(head + oldMiddle - 1));
            m_rows.remove(head, oldMiddle);
            endRemoveRows();
        }
        if (newMiddle > 0) {
            beginInsertRows({}, int(head), int(head + newMiddle - 1));
            QList<Row> joined;
            joined.reserve(next.size());
            joined.append(m_rows.first(head));
            joined.append(next.mid(head, newMiddle));
            joined.append(m_rows.sliced(head));
            m_rows = std::move(joined);
            endInsertRows();
        }
    }

    void exchange(const QList<Row> &next, qsizetype at)
    {
        m_rows[at] = next[at];
        Q_EMIT dataChanged(index(int(at)), index(int(at)));
    }

    QList<Row> m_rows;
};

} // namespace muster
