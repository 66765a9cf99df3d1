/// The words by which documents say how a figure is meant.
enum RelationWords {
  /// Longer words stand before those they begin with.
  static let before: [(Printed.Relation, [StaticString])] = [
    (.about, ["约", "大约", "近", "about", "around", "approximately", "nearly", "almost"]),
    (.atLeast, ["不低于", "不少于", "不小于", "至少", "at least", "no less than", "not less than"]),
    (
      .atMost,
      [
        "不超过", "不高于", "不多于", "不大于", "至多", "最多", "at most", "no more than", "not more than",
        "up to",
      ]
    ),
    (.above, ["超过", "高于", "多于", "大于", "over", "more than", "above"]),
    (.below, ["低于", "少于", "小于", "不足", "不到", "under", "less than", "below"]),
  ]

  static let behind: [(Printed.Relation, [StaticString])] = [
    (.about, ["左右", "上下"]),
    (.atLeast, ["及以上", "以上"]),
    (.atMost, ["及以下", "以下", "以内", "之内"]),
  ]
}
