/// Records and cells of CSV, by FastCSV. What the cells mean is said in `application.file`.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.documents.csv;
