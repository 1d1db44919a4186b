import Foundation
import Insight

/// What one table took, as a line of JSON.
struct SuppressionFigures {
    let shape: TableShape
    let seconds: [Double]
    let protected: ProtectedTable

    var line: String {
        get throws {
            var innermost = 0
            var small = 0
            var withheld = 0
            var totals: [Int: (all: Int, withheld: Int)] = [:]
            for address in protected.addresses {
                let summed = address.count { $0 == nil }
                let isWithheld = protected.count(at: address) == .suppressed
                totals[summed, default: (0, 0)].all += 1
                totals[summed, default: (0, 0)].withheld += isWithheld ? 1 : 0
                guard summed == 0 else { continue }
                innermost += 1
                small += protected.isSmall(at: address) ? 1 : 0
                withheld += isWithheld ? 1 : 0
            }
            let shares = totals.sorted { $0.key < $1.key }.map {
                Double($0.value.withheld) / Double($0.value.all)
            }
            let figures: [String: Any] = [
                "categories": shape.sizes, "cells": innermost, "mean": shape.mean,
                "milliseconds": (seconds[seconds.count / 2] * 1000).rounded(),
                "small": small, "withheld": withheld,
                "withheldByTotals": shares.map { ($0 * 1000).rounded() / 1000 },
            ]
            let json = try JSONSerialization.data(withJSONObject: figures, options: [.sortedKeys])
            return String(decoding: json, as: UTF8.self)
        }
    }
}
