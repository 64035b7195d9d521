// SPDX-License-Identifier: GPL-3.0-or-later
// A sequence of rows that grows at its end and whose copies share the rows: the curves of a window show the same
// millions of steps, and each has its own place in them. Not for several threads.
#pragma once

#include <cstddef>
#include <iterator>
#include <memory>
#include <vector>

namespace kantai {

template <class Row>
class SharedRows {
public:
    class Iterator {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using iterator_concept = std::random_access_iterator_tag;
        using value_type = Row;
        using difference_type = std::ptrdiff_t;
        using pointer = const Row*;
        using reference = const Row&;

        Iterator() = default;
        Iterator(const SharedRows* rows, std::size_t index) : rows_(rows), index_(index) {}
        reference operator*() const { return (*rows_)[index_]; }
        pointer operator->() const { return &(*rows_)[index_]; }
        reference operator[](difference_type offset) const { return *(*this + offset); }
        Iterator& operator+=(difference_type offset) {
            index_ = static_cast<std::size_t>(static_cast<difference_type>(index_) + offset);
            return *this;
        }
        Iterator& operator-=(difference_type offset) { return *this += -offset; }
        Iterator& operator++() { return *this += 1; }
        Iterator& operator--() { return *this += -1; }
        Iterator operator++(int) {
            const Iterator before = *this;
            ++*this;
            return before;
        }
        Iterator operator--(int) {
            const Iterator before = *this;
            --*this;
            return before;
        }
        friend Iterator operator+(Iterator it, difference_type offset) { return it += offset; }
        friend Iterator operator+(difference_type offset, Iterator it) { return it += offset; }
        friend Iterator operator-(Iterator it, difference_type offset) { return it -= offset; }
        friend difference_type operator-(const Iterator& a, const Iterator& b) {
            return static_cast<difference_type>(a.index_) - static_cast<difference_type>(b.index_);
        }
        friend bool operator==(const Iterator& a, const Iterator& b) { return a.index_ == b.index_; }
        friend auto operator<=>(const Iterator& a, const Iterator& b) { return a.index_ <=> b.index_; }

    private:
        const SharedRows* rows_ = nullptr;
        std::size_t index_ = 0;
    };

    SharedRows() = default;
    SharedRows(const std::vector<Row>& rows) : SharedRows(rows.begin(), rows.end()) {} // as the database gives them
    template <std::input_iterator It>
    SharedRows(It first, It last) {
        append(first, last);
    }

    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    const Row& operator[](std::size_t index) const { return (*blocks_[index / kBlock])[index % kBlock]; }
    const Row& front() const { return (*this)[0]; }
    const Row& back() const { return (*this)[size_ - 1]; }
    Iterator begin() const { return {this, 0}; }
    Iterator end() const { return {this, size_}; }

    void append(const Row& row) {
        const std::size_t inBlock = size_ % kBlock;
        if (inBlock == 0) {
            blocks_.push_back(std::make_shared<std::vector<Row>>());
            blocks_.back()->reserve(kBlock);
        } else if (blocks_.back()->size() != inBlock) { // a copy has other rows there
            auto own = std::make_shared<std::vector<Row>>();
            own->reserve(kBlock);
            own->assign(blocks_.back()->begin(), blocks_.back()->begin() + static_cast<std::ptrdiff_t>(inBlock));
            blocks_.back() = std::move(own);
        }
        blocks_.back()->push_back(row); // a copy that ends before this row does not see it
        ++size_;
    }
    template <std::input_iterator It>
    void append(It first, It last) {
        for (; first != last; ++first)
            append(*first);
    }
    // Keeps the first `size` rows, of at least as many.
    void truncate(std::size_t size) {
        blocks_.resize((size + kBlock - 1) / kBlock);
        size_ = size;
    }
    void clear() { truncate(0); }

private:
    static constexpr std::size_t kBlock = 4096; // rows; their memory never moves
    std::vector<std::shared_ptr<std::vector<Row>>> blocks_;
    std::size_t size_ = 0;
};

} // namespace kantai
