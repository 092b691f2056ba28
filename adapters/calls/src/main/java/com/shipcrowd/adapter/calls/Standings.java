package com.shipcrowd.adapter.calls;

import java.util.List;

/// How calls to partners went on this node during the last five minutes, to be read by health pages.
public interface Standings {
  /// One row for each account and operation that was called since the start, in the order of both names.
  List<Standing> now();
}
