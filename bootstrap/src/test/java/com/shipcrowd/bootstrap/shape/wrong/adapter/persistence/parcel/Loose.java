package com.shipcrowd.bootstrap.shape.wrong.adapter.persistence.parcel;

import java.sql.SQLException;
import javax.sql.DataSource;

/// Opens a connection that no unit of work knows.
final class Loose {
  void read(DataSource source) throws SQLException {
    source.getConnection().close();
  }
}
