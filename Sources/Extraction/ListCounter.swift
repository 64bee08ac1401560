internal import Bitext

/// Where in which list the reader is.
struct ListCounter {
  private struct List {
    var number: Int
    var item = -1
    /// A list that no element begins: items that stand alone.
    var isImplied = false
    /// How many of its items are open.
    var openItems = 0
  }

  private var stack: [List] = []
  private var count = 0

  var position: Block.ListPosition? {
    guard let last = stack.last, last.item >= 0 else { return nil }
    return Block.ListPosition(list: last.number, item: last.item, depth: stack.count)
  }

  mutating func enter(name: String) {
    switch name {
    case "ul", "ol", "dir", "menu":
      if let last = stack.last, last.isImplied, last.openItems == 0 { stack.removeLast() }
      begin(isImplied: false)
    case "li":
      if stack.isEmpty { begin(isImplied: true) }
      stack[stack.count - 1].item += 1
      stack[stack.count - 1].openItems += 1
    default: break
    }
  }

  mutating func leave(name: String) {
    guard !stack.isEmpty else { return }
    switch name {
    case "ul", "ol", "dir", "menu": stack.removeLast()
    case "li": stack[stack.count - 1].openItems -= 1
    default: break
    }
  }

  private mutating func begin(isImplied: Bool) {
    stack.append(List(number: count, isImplied: isImplied))
    count += 1
  }
}
