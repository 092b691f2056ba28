/// Tables that people upload and download: one dialect for all of them. What a file is for belongs to its own room; how
/// long files are worked off belongs to `job`. Source: files.md section 1.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.file;
